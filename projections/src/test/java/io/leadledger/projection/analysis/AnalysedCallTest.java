package io.leadledger.projection.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.CallEvent;
import io.leadledger.api.EventJson;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.state.Attributes;
import io.leadledger.projection.rows.StateJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnalysedCallTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private static CallEvent.Analyzed found(String analyser, long minute, String analysis) {
        try {
            return new CallEvent.Analyzed("c", null, analyser, EventJson.mapper().readTree(analysis), NOON.plusSeconds(60 * minute));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static final List<CallEvent.Analyzed> FACTS = List.of(
            found("leadledger", 5, "{\"method\": \"rules\", \"objections\": [], \"sop_analysis\": {\"stages_detected\": [], \"stages_missing\": []}}"),
            found("leadledger", 6, """
                    {"method": "rules", "rehash": {"rehash_score": 2}, "sop_analysis": {"compliance_score": 0.5,
                     "stages_detected": [{"stage_id": "stage_1", "stage_name": "Introduction"}], "stages_missing": ["Close"]}}"""),
            found("one", 1, "{\"objections\": [\"Too dear\"], \"lead_score\": 0.7}"),
            found("one", 2, "{\"objections\": [\"No time\"]}"),
            found("two", 2, "{\"objections\": [\"No trust\"], \"rehash_score\": 5}"),
            found("two", 2, "{\"objections\": [\"No need\"]}"),
            found("odd", 9, "null"));

    @Test
    void the_same_analyses_in_any_order_and_any_batches_give_the_same_row() {
        AnalysedCall inOrder = AnalysedCall.of(Attributes.NONE, FACTS);
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            List<CallEvent.Analyzed> shuffled = new ArrayList<>(FACTS);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(FACTS.size());
            AnalysedCall first = AnalysedCall.of(Attributes.NONE, shuffled.subList(0, cut));
            Attributes stored = StateJson.read(StateJson.write(first.analyses()), Attributes.class);
            AnalysedCall row = AnalysedCall.of(stored, shuffled.subList(cut, shuffled.size()));

            assertThat(StateJson.write(row.findings())).isEqualTo(StateJson.write(inOrder.findings()));
        }
        assertThat(inOrder.findings().analysis().objections()).extracting(Objection::objectionText).isNotEmpty();
    }
}
