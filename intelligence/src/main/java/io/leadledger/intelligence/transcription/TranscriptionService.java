package io.leadledger.intelligence.transcription;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.address.OutboundAddress;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Transcribes recordings by their address, a few at once: each holds a thread for as long as the provider takes. */
public final class TranscriptionService {

    private static final int AT_ONCE = 8;
    private static final int SOON = 5;

    private final Optional<Transcriber> transcriber;
    private final KeptRecordings recordings;
    private final Semaphore running = new Semaphore(AT_ONCE);

    TranscriptionService(Optional<Transcriber> transcriber, KeptRecordings recordings) {
        this.transcriber = transcriber;
        this.recordings = recordings;
    }

    public boolean isConfigured() {
        return transcriber.isPresent();
    }

    /**
     * @param url of a recording that is kept here, or anywhere public
     * @throws LedgerException provider_not_configured, invalid_value for a recording that cannot be transcribed, unavailable when the
     *     provider does not answer or too much is under way
     */
    public Transcription transcribe(UUID companyId, String url, Wish wish) {
        Transcriber provider = transcriber.orElseThrow(
                () -> new LedgerException(ErrorCode.PROVIDER_NOT_CONFIGURED, "No transcription provider is configured"));
        if (!running.tryAcquire()) {
            throw new LedgerException(ErrorCode.UNAVAILABLE, "Too many transcriptions are under way").retryAfter(SOON);
        }
        try {
            return transcribe(provider, companyId, url, wish);
        } catch (TranscriptionFailed failed) {
            throw failed.isBecauseOfTheRecording()
                    ? new LedgerException(ErrorCode.INVALID_VALUE, "audio_url", failed.message())
                    : new LedgerException(ErrorCode.UNAVAILABLE, failed.message());
        } finally {
            running.release();
        }
    }

    private Transcription transcribe(Transcriber provider, UUID companyId, String url, Wish wish) throws TranscriptionFailed {
        Optional<Audio.InFile> kept = recordings.find(companyId, url);
        if (kept.isPresent()) {
            try {
                return provider.transcribe(kept.get(), wish);
            } finally {
                AudioFetcher.remove(kept.get().file());
            }
        }
        URI source = OutboundAddress.parse(url)
                .orElseThrow(() -> TranscriptionFailed.unusable("'audio_url' must be an http or https URL", null));
        return provider.transcribe(new Audio.At(source), wish);
    }
}
