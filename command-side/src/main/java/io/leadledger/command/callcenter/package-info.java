/** Calls that the call center's callers order: now or later, by a template, once. */
@NullMarked
package io.leadledger.command.callcenter;

import org.jspecify.annotations.NullMarked;
