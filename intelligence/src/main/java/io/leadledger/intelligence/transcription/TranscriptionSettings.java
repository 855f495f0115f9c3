package io.leadledger.intelligence.transcription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Without Deepgram's key or the base URL of an OpenAI-compatible provider there is no transcription; with both, Deepgram is asked.
 *
 * @param model of the OpenAI-compatible provider
 * @param timeout longest wait for a transcript
 */
@ConfigurationProperties("leadledger.transcription")
record TranscriptionSettings(
        @DefaultValue("") String deepgramApiKey,
        @DefaultValue("https://api.deepgram.com") String deepgramBaseUrl,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("whisper-1") String model,
        @DefaultValue("5m") Duration timeout) {}
