package io.leadledger.intelligence.transcription;

import org.jspecify.annotations.Nullable;

/** There is no text: because of the recording, or because of the provider. The message may be shown to the caller. */
public final class TranscriptionFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean becauseOfTheRecording;

    private TranscriptionFailed(String message, boolean becauseOfTheRecording, @Nullable Throwable cause) {
        super(message, cause);
        this.becauseOfTheRecording = becauseOfTheRecording;
    }

    static TranscriptionFailed unusable(String message, @Nullable Throwable cause) {
        return new TranscriptionFailed(message, true, cause);
    }

    static TranscriptionFailed unavailable(@Nullable Throwable cause) {
        return new TranscriptionFailed("The transcription provider does not answer as it should", false, cause);
    }

    /** Whether trying again with the same recording is of no use. */
    public boolean isBecauseOfTheRecording() {
        return becauseOfTheRecording;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
