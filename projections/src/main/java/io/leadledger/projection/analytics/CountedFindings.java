package io.leadledger.projection.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.SopAnalysis;
import io.leadledger.api.state.Attributes;
import java.time.Instant;
import java.util.List;

/** Of an analysis only what is counted, without a customer's words, such that the findings that count are the same. */
final class CountedFindings {

    private static final String ANY = "any";

    private CountedFindings() {}

    static JsonNode of(JsonNode analysis) {
        if (!analysis.isObject()) {
            return NullNode.instance;
        }
        CallAnalysis found = Findings.effective(Attributes.NONE.record(ANY, analysis, Instant.EPOCH));
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        if (found.sentiment() != null) {
            kept.putObject("sentiment").put("label", found.sentiment().label()).put("score", found.sentiment().score());
        }
        List<Objection> objections = found.objections();
        if (objections != null) {
            ArrayNode types = kept.putArray("objections");
            objections.stream().map(Objection::objectionType).distinct().forEach(type -> types.addObject().put("type", type));
        }
        SopAnalysis procedure = found.sopAnalysis();
        if (procedure != null) {
            kept.set("sop_analysis", procedure(procedure));
        }
        return kept;
    }

    private static ObjectNode procedure(SopAnalysis found) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        if (found.stagesDetected() != null) {
            ArrayNode detected = kept.putArray("stages_detected");
            found.stagesDetected().forEach(stage -> stage(detected.addObject(), stage));
        }
        if (found.stagesMissing() != null) {
            found.stagesMissing().forEach(kept.putArray("stages_missing")::add);
        }
        if (found.complianceScore() != null) {
            kept.put("compliance_score", found.complianceScore());
        }
        return kept;
    }

    private static void stage(ObjectNode kept, SopAnalysis.Stage found) {
        kept.put("stage_name", found.stageName());
        if (found.stageId() != null) {
            kept.put("stage_id", found.stageId());
        }
    }
}
