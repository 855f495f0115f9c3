package io.leadledger.intelligence.transcription;

import java.util.Optional;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TranscriptionSettings.class)
class TranscriptionConfiguration {

    /** Without a provider only what asks for transcripts is missing. */
    @Bean
    TranscriptionService transcriptionService(
            TranscriptionSettings settings, CloseableHttpClient outboundHttpClient, KeptRecordings recordings) {
        return new TranscriptionService(transcriber(settings, new AudioFetcher(outboundHttpClient)), recordings);
    }

    static Optional<Transcriber> transcriber(TranscriptionSettings settings, AudioFetcher fetcher) {
        if (!settings.deepgramApiKey().isEmpty()) {
            return Optional.of(new DeepgramTranscriber(settings));
        }
        return settings.baseUrl().isEmpty() ? Optional.empty() : Optional.of(new OpenAiTranscriber(settings, fetcher));
    }
}
