package io.leadledger.intelligence.transcription;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 7.1 of the Otto document. */
@RestController
@RequiresScope(Scope.WRITE)
@RequiresRole({Role.CSR, Role.SALES_REP})
class TranscribeController {

    private static final int LONGEST_URL = 4_000;
    private static final int LONGEST_NAME = 100;

    private final TranscriptionService transcriptions;

    TranscribeController(TranscriptionService transcriptions) {
        this.transcriptions = transcriptions;
    }

    @PostMapping("/api/v1/asr/transcribe")
    @Operation(summary = "Transcribe a recording", description = """
            Waits for the transcript. 503 provider_not_configured without a provider.""")
    TranscribeAnswer transcribe(Caller caller, @RequestBody TranscribeRequest request) {
        String url = Fields.text("audio_url", request.audioUrl(), LONGEST_URL);
        String language = Fields.optionalText("language", request.language(), LONGEST_NAME);
        String model = Fields.optionalText("model", request.model(), LONGEST_NAME);
        if (language != null && !language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
            throw LedgerException.invalid("language", "must be a language such as en-US");
        }
        if (model != null && !model.matches("[A-Za-z0-9._:/-]+")) {
            throw LedgerException.invalid("model", "must be the name of a model");
        }
        Transcription said = transcriptions.transcribe(caller.companyId(), url, new Wish(language, model));
        return new TranscribeAnswer(said.text(), said.confidence(), said.language(), said.duration());
    }

    @Schema(example = """
            {"audio_url": "https://s3.amazonaws.com/bucket/audio.wav", "language": "en-US", "model": "nova-2"}""")
    record TranscribeRequest(
            @JsonProperty("audio_url") @Nullable String audioUrl, @Nullable String language, @Nullable String model) {}

    /**
     * @param confidence 0 to 1; null when the provider does not tell
     * @param duration seconds; null when the provider does not tell
     */
    record TranscribeAnswer(
            String transcript, @Nullable BigDecimal confidence, @Nullable String language, @Nullable BigDecimal duration) {}
}
