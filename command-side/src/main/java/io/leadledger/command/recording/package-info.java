/** Recordings that are sent here: held for a day, and kept once a call names them. */
@NullMarked
package io.leadledger.command.recording;

import org.jspecify.annotations.NullMarked;
