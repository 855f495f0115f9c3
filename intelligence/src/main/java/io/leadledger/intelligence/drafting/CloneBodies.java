package io.leadledger.intelligence.drafting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.Hashes;
import io.leadledger.api.clone.CloneState;
import io.leadledger.api.clone.Sample;
import io.leadledger.api.clone.Style;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clones are trained and asked with, and shown as. */
final class CloneBodies {

    private static final int MOST_SAMPLES = 200;
    private static final int LONGEST_SAMPLE = 20_000;

    private CloneBodies() {}

    @Schema(name = "OttoTraining", example = """
            {"communication_samples": [
              {"content": "Hi there! Thanks for your interest in our services...", "type": "email"},
              {"content": "Hello, this is Sarah from ABC Company...", "type": "call_transcript"}]}""")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Training(@JsonProperty("communication_samples") @Nullable List<@Nullable GivenSample> samples) {

        List<Sample> read() {
            if (samples == null || samples.isEmpty()) {
                throw LedgerException.missing("communication_samples");
            }
            if (samples.size() > MOST_SAMPLES) {
                throw LedgerException.invalid("communication_samples", "must have at most " + MOST_SAMPLES + " samples");
            }
            List<Sample> read = new ArrayList<>();
            for (GivenSample sample : samples) {
                read.add(sample("communication_samples[" + read.size() + "]", sample));
            }
            return read;
        }

        private static Sample sample(String path, @Nullable GivenSample given) {
            if (given == null) {
                throw LedgerException.missing(path);
            }
            String type = Fields.text(path + ".type", given.type(), FollowUpBodies.LONGEST_WORD).strip().toLowerCase(Locale.ROOT);
            if (!type.matches("[a-z][a-z0-9_ -]*")) {
                throw LedgerException.invalid(path + ".type", "must be a word such as email, sms or call_transcript");
            }
            return new Sample(type.replaceAll("[ -]+", "_"), Fields.text(path + ".content", given.content(), LONGEST_SAMPLE));
        }
    }

    @Schema(name = "OttoSample")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GivenSample(@JsonProperty("content") @Nullable String content, @JsonProperty("type") @Nullable String type) {}

    @Schema(name = "OttoTrainingStarted")
    record TrainingStarted(@JsonProperty("training_id") String trainingId, @JsonProperty("status") String status) {}

    @Schema(name = "OttoCloneStatus")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CloneStatus(
            @JsonProperty("rep_id") String repId,
            @JsonProperty("is_trained") boolean isTrained,
            @JsonProperty("training_status")
                    @Schema(allowableValues = {"not_started", "in_progress", "completed", "failed"}) String trainingStatus,
            @JsonProperty("last_trained") @Nullable String lastTrained,
            @JsonProperty("model_version") @Nullable String modelVersion) {

        static CloneStatus of(CloneState clone) {
            return new CloneStatus(
                    clone.repId(), clone.isTrained(), clone.trainingStatus(),
                    clone.lastTrained() == null ? null : clone.lastTrained().toString(), clone.modelVersion());
        }
    }

    @Schema(name = "OttoClone")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CloneAnswer(@JsonProperty("rep_id") String repId, @JsonProperty("profile") Profile profile) {

        static CloneAnswer of(UUID companyId, CloneState clone, Clones.Performance performance) {
            CloneStatus status = CloneStatus.of(clone);
            String cloneId = "clone_" + Hashes.uuid(companyId.toString(), "clone", clone.repId()).toString().replace("-", "").substring(0, 24);
            return new CloneAnswer(clone.repId(), new Profile(
                    cloneId, status.isTrained(), status.trainingStatus(), status.modelVersion(), Characteristics.of(clone.style()),
                    new Metrics(performance.draftsGenerated(), performance.approvalRate(), null), status.lastTrained()));
        }
    }

    @Schema(name = "OttoCloneProfile")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Profile(
            @JsonProperty("clone_id") String cloneId,
            @JsonProperty("is_trained") boolean isTrained,
            @JsonProperty("training_status") String trainingStatus,
            @JsonProperty("model_version") @Nullable String modelVersion,
            @JsonProperty("characteristics") Characteristics characteristics,
            @JsonProperty("performance_metrics") Metrics performanceMetrics,
            @JsonProperty("last_trained") @Nullable String lastTrained) {}

    /** Null and empty while untrained. */
    @Schema(name = "OttoCloneCharacteristics")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Characteristics(
            @JsonProperty("tone") @Nullable String tone,
            @JsonProperty("writing_style") @Nullable String writingStyle,
            @JsonProperty("communication_preferences") List<String> communicationPreferences,
            @JsonProperty("greeting") @Nullable String greeting,
            @JsonProperty("closing") @Nullable String closing,
            @JsonProperty("average_sentence_length") @Nullable BigDecimal averageSentenceLength,
            @JsonProperty("formality") @Nullable BigDecimal formality,
            @JsonProperty("exclamation_rate") @Nullable BigDecimal exclamationRate,
            @JsonProperty("emoji_rate") @Nullable BigDecimal emojiRate,
            @JsonProperty("favourite_phrases") List<String> favouritePhrases,
            @JsonProperty("languages") List<String> languages) {

        static Characteristics of(@Nullable Style style) {
            return style == null
                    ? new Characteristics(null, null, List.of(), null, null, null, null, null, null, List.of(), List.of())
                    : new Characteristics(
                            style.tone(), style.writingStyle(), style.communicationPreferences(), style.greeting(), style.closing(),
                            style.sentenceLength(), style.formality(), style.exclamations(), style.emojiUse(), style.favouritePhrases(),
                            style.languages());
        }
    }

    /** @param userSatisfaction 0 to 1; null, because nobody was asked */
    @Schema(name = "OttoCloneMetrics")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Metrics(
            @JsonProperty("drafts_generated") long draftsGenerated,
            @JsonProperty("approval_rate") @Nullable BigDecimal approvalRate,
            @JsonProperty("user_satisfaction") @Nullable BigDecimal userSatisfaction) {}

    @Schema(name = "OttoGeneration", example = """
            {"content_type": "email",
             "prompt": "Write a follow-up email for a qualified lead who showed interest in our premium package",
             "context": {"customer_name": "John Smith", "company": "ABC Corp", "previous_interaction": "Initial discovery call"}}""")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Generation(
            @JsonProperty("content_type") @Nullable String contentType,
            @JsonProperty("prompt") @Nullable String prompt,
            @JsonProperty("context") @Nullable Map<String, JsonNode> context) {}

    @Schema(name = "OttoGenerated")
    record Generated(
            @JsonProperty("content") String content,
            @JsonProperty("confidence") @Nullable BigDecimal confidence,
            @JsonProperty("draft_id") String draftId,
            @JsonProperty("content_type") String contentType,
            @JsonProperty("status") String status,
            @JsonProperty("method") String method) {}
}
