package io.leadledger.api.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.Timestamps;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How analysers say which stages of a procedure they found. */
final class SopWords {

    private SopWords() {}

    static @Nullable SopAnalysis read(JsonNode said) {
        List<SopAnalysis.Stage> detected =
                Words.list(Words.any(said, "stages_detected", "stages_completed"), SopWords::stage);
        List<String> missing = Words.textsOrNull(said, "stages_missing", "missing_stages");
        Double score = Words.share(said, "compliance_score");
        return detected == null && missing == null && score == null
                ? null
                : new SopAnalysis(Words.text(said, "sop_id"), detected, missing, Words.textsOrNull(said, "gaps"), score);
    }

    private static SopAnalysis.@Nullable Stage stage(JsonNode each) {
        String name = Words.textOrMember(each, "stage_name", "name", "stage");
        return name == null
                ? null
                : new SopAnalysis.Stage(
                        Words.text(each, "stage_id"), name, Words.whole(each, "stage_order", "order"),
                        moment(Words.text(each, "detected_at")), Words.number(each, "start_time", "start"),
                        Words.share(each, "confidence_score", "confidence"), AnyAnalysis.basis(each));
    }

    private static @Nullable Instant moment(@Nullable String said) {
        try {
            return said == null ? null : Timestamps.parse(said);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
