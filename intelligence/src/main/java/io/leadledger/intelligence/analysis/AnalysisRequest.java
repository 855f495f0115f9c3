package io.leadledger.intelligence.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.analysis.SopStage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param startedAt of the call; null when nothing told
 * @param language as the transcript tells, such as {@code en-US}; null to find out
 * @param segments in order; a transcript without speakers is one segment or several without a speaker
 * @param sopId version of the procedure that {@code stages} are from; null when the company has none
 * @param stages active ones, in order
 * @param companyPhrases the company's additions to the phrase books, in their format; null for none
 */
public record AnalysisRequest(
        UUID companyId,
        String callId,
        @Nullable Instant startedAt,
        @Nullable String language,
        List<CallEvent.Segment> segments,
        @Nullable String sopId,
        List<SopStage> stages,
        @Nullable JsonNode companyPhrases) {}
