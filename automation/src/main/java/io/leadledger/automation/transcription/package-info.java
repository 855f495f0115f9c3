/** Transcribes recordings that come without a transcript. */
@NullMarked
package io.leadledger.automation.transcription;

import org.jspecify.annotations.NullMarked;
