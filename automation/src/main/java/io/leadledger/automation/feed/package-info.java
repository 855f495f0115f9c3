/** Follows the log once for all that act on it: each notes, in the transaction that moves the place on, what is to be done. */
@NullMarked
package io.leadledger.automation.feed;

import org.jspecify.annotations.NullMarked;
