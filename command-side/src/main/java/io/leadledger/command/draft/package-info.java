/** Drafts: the rules of their life, and the endpoint that changes them. */
@NullMarked
package io.leadledger.command.draft;

import org.jspecify.annotations.NullMarked;
