/** From sound to text: one port, and the providers behind it. */
@NullMarked
package io.leadledger.intelligence.transcription;

import org.jspecify.annotations.NullMarked;
