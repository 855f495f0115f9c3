package io.leadledger.intelligence.transcription;

/** Turns a recording into text. */
public interface Transcriber {

    /** @throws TranscriptionFailed when there is no text to be had */
    Transcription transcribe(Audio audio, Wish wish) throws TranscriptionFailed;
}
