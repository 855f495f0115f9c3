/** Puts the log and what follows it together, and shows operators how it does. */
@NullMarked
package io.leadledger.log;

import org.jspecify.annotations.NullMarked;
