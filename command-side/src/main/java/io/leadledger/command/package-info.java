/** The side that decides: what is posted becomes events, or is refused with a reason. */
@NullMarked
package io.leadledger.command;

import org.jspecify.annotations.NullMarked;
