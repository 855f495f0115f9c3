package io.leadledger.intelligence.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CallEvent.Segment;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.SopStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transcript in the making, and what the rules find in it. Each line takes five seconds. */
record Call(List<Segment> segments, @Nullable String language, List<SopStage> stages, @Nullable JsonNode phrases) {

    static final Instant STARTED = Instant.parse("2026-01-05T10:00:00Z");
    private static final RulesAnalyser ANALYSER = new RulesAnalyser();

    Call {
        segments = new ArrayList<>(segments);
    }

    static Call call() {
        return new Call(List.of(), null, List.of(), null);
    }

    static List<Objection> objectionsTo(String customer) {
        return call().agent("Hello, this is Sam from Peak Roofing.").customer(customer).objections();
    }

    Call agent(String text) {
        return said("agent", text);
    }

    Call customer(String text) {
        return said("customer", text);
    }

    Call said(@Nullable String speaker, String text) {
        int start = segments.size() * 5;
        segments.add(new Segment(speaker, BigDecimal.valueOf(start), BigDecimal.valueOf(start + 5), text, null));
        return this;
    }

    Call in(String told) {
        return new Call(segments, told, stages, phrases);
    }

    Call with(JsonNode companyPhrases) {
        return new Call(segments, language, stages, companyPhrases);
    }

    Call by(List<SopStage> procedure) {
        return new Call(segments, language, procedure, phrases);
    }

    List<Objection> objections() {
        return List.copyOf(java.util.Objects.requireNonNull(analysed().objections()));
    }

    CallAnalysis analysed() {
        return ANALYSER.analyse(new AnalysisRequest(
                new UUID(0, 1), "call_1", STARTED, language, segments, stages.isEmpty() ? null : "sop_1", stages, phrases));
    }
}
