/** The do-not-call list: kept here, and asked before every call of the call center's. */
@NullMarked
package io.leadledger.command.suppression;

import org.jspecify.annotations.NullMarked;
