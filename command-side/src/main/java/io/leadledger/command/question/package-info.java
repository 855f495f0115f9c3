/** Keeps what was asked and answered. */
@NullMarked
package io.leadledger.command.question;

import org.jspecify.annotations.NullMarked;
