package io.leadledger.voice;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 7.3 to 7.8 of the Otto document. */
class CallAnalysisTest {

    private static final String CALL = "/api/v1/calls/call_12345";
    private static final String[] TALK = {
        "Hello, this is John from ABC Company. How are you today?", "Fine, thanks. To be honest, your price is too expensive for us.",
        "I understand. We offer payment plans.", "All right, please call me back on Tuesday.",
    };
    private static final String DOCUMENTED = """
            "analyzer": "insights", "version": "3.1",
            "lead_score": 0.85, "lead_status": "hot", "qualification_reasons": ["Budget confirmed"], "confidence_score": 0.92,
            "objections": [{"objection_type": "price", "objection_text": "Your price is too high", "severity": "high", "confidence": 0.88,
              "response_suggestions": ["Offer payment plans"], "quote": "too high", "start_time": 12.5, "end_time": 14}],
            "stages_detected": [{"stage_name": "Introduction", "stage_order": 1, "detected_at": "2025-01-15T10:30:15Z",
              "confidence_score": 0.95}], "gaps": ["No objection handling"], "compliance_score": 0.75,
            "feedback": [{"feedback_type": "rapport_building", "feedback_text": "Good job building rapport", "priority": "medium",
              "improvement_suggestions": ["Ask more open-ended questions"]}],
            "segments": [{"segment_type": "rapport", "start_time": 0.0, "end_time": 120.0, "duration": 120.0, "key_points": ["Weather"]}],
            "rehash": {"rehash_score": 4, "confidence": 0.85, "reasons": ["High engagement level"]}""";
    private static final List<String> PARTS =
            List.of("lead-classification", "objections", "sop-analysis", "coaching", "meeting-segments", "rehash-score");

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_transcript_is_analysed_by_itself_and_completes_the_call() {
        Voice.transcribed(company, "call_12345", "2025-01-15T10:35:00Z", TALK);

        JsonNode status = Voice.done(company, "call_12345");
        assertThat(status.get("status").asText()).isEqualTo("completed");
        assertThat(status.at("/stages/analysis").asText()).isEqualTo("completed");
        JsonNode objections = part("objections");
        assertThat(objections.get("call_id").asText()).isEqualTo("call_12345");
        assertThat(objections.get("analyser").asText()).isEqualTo("leadledger");
        assertThat(objections.get("method").asText()).isEqualTo("rules");
        assertThat(objections.get("version").asText()).isNotBlank();
        JsonNode objection = objections.at("/objections/0");
        assertThat(objection.get("objection_type").asText()).isEqualTo("price");
        assertThat(objection.get("objection_text").asText()).contains("too expensive");
        assertThat(objection.get("response_suggestions")).isNotEmpty();
        assertThat(objection.get("severity").asText()).isIn("low", "medium", "high");
        assertThat(objection.get("confidence").doubleValue()).isBetween(0.0, 1.0);
        assertThat(TALK[1]).contains(objection.get("quote").asText());
        assertThat(objection.get("start_time").doubleValue()).isGreaterThanOrEqualTo(10);
        assertThat(objection.get("end_time").doubleValue()).isLessThanOrEqualTo(19);
    }

    @Test
    void every_part_has_the_documented_fields() {
        Answer posted = Voice.analysed(company, "call_12345", "2025-01-15T10:36:00Z", DOCUMENTED);

        assertThat(Reads.after(posted, company, CALL + "/lead-classification").text()).isEqualTo("""
                {"call_id":"call_12345","lead_score":0.85,"lead_status":"hot","qualification_reasons":["Budget confirmed"],\
                "confidence_score":0.92,"quotes":[],"analyser":"insights","method":null,"version":"3.1"}""");
        assertThat(part("objections").at("/objections/0").toString()).isEqualTo("""
                {"objection_type":"price","objection_text":"Your price is too high","response_suggestions":["Offer payment plans"],\
                "severity":"high","confidence":0.88,"handled":null,"quote":"too high","start_time":12.5,"end_time":14}""");
        JsonNode sop = part("sop-analysis");
        assertThat(sop.at("/stages_detected/0/stage_name").asText()).isEqualTo("Introduction");
        assertThat(sop.at("/stages_detected/0/stage_order").intValue()).isEqualTo(1);
        assertThat(sop.at("/stages_detected/0/detected_at").asText()).isEqualTo("2025-01-15T10:30:15Z");
        assertThat(sop.at("/stages_detected/0/confidence_score").doubleValue()).isEqualTo(0.95);
        assertThat(sop.get("gaps").toString()).isEqualTo("[\"No objection handling\"]");
        assertThat(sop.get("compliance_score").doubleValue()).isEqualTo(0.75);
        JsonNode feedback = part("coaching").at("/feedback/0");
        assertThat(feedback.get("feedback_type").asText()).isEqualTo("rapport_building");
        assertThat(feedback.get("feedback_text").asText()).isEqualTo("Good job building rapport");
        assertThat(feedback.get("improvement_suggestions")).hasSize(1);
        assertThat(feedback.get("priority").asText()).isEqualTo("medium");
        JsonNode segment = part("meeting-segments").at("/segments/0");
        assertThat(segment.get("segment_type").asText()).isEqualTo("rapport");
        assertThat(segment.get("start_time").doubleValue()).isZero();
        assertThat(segment.get("end_time").doubleValue()).isEqualTo(120);
        assertThat(segment.get("duration").doubleValue()).isEqualTo(120);
        assertThat(segment.get("key_points").toString()).isEqualTo("[\"Weather\"]");
        assertThat(part("rehash-score").toString()).isEqualTo("""
                {"call_id":"call_12345","rehash_score":4,"confidence":0.85,"reasons":["High engagement level"],"quotes":[],\
                "analyser":"insights","method":null,"version":"3.1"}""");
    }

    @Test
    void another_products_findings_come_first_and_ours_fill_the_rest() {
        Voice.transcribed(company, "call_12345", "2025-01-15T10:35:00Z", TALK);
        Voice.done(company, "call_12345");
        Answer posted = Voice.analysed(company, "call_12345", "2025-01-15T10:36:00Z", """
                "analyzer": "insights", "version": "3.1", "objections": [{"objection_type": "timing", "objection_text": "Not now"}]""");

        JsonNode objections = Reads.after(posted, company, CALL + "/objections").json();
        assertThat(objections.at("/objections/0/objection_type").asText()).isEqualTo("timing");
        assertThat(objections.at("/objections/0/response_suggestions").isArray()).isTrue();
        assertThat(objections.get("analyser").asText()).isEqualTo("insights");
        assertThat(objections.get("version").asText()).isEqualTo("3.1");
        JsonNode transcript = company.get("/api/v1/crm/calls/call_12345/transcript").json();
        assertThat(transcript.at("/analysis/objections_raised/0/objection").asText()).isEqualTo("Not now");
        assertThat(transcript.at("/analysis/overall_sentiment").asText()).isIn("positive", "neutral", "negative");
        assertThat(transcript.at("/transcript/1/sentiment").asText()).isIn("positive", "neutral", "negative");
    }

    @Test
    void nobody_else_speaks_in_our_name() {
        Answer posted = Voice.analysed(company, "call_12345", "2025-01-15T10:36:00Z", "\"analyzer\": \"leadledger\", \"rehash_score\": 4");

        assertThat(Reads.after(posted, company, CALL + "/rehash-score").json().get("analyser").asText()).isEqualTo("external");
    }

    @Test
    void a_text_without_speakers_completes_the_call_too() {
        Voice.accepted(company.postEvents("""
                {"event_id": "t", "event_type": "call.transcribed", "timestamp": "2025-01-15T10:35:00Z", "data": {
                 "call_id": "call_12345", "transcript": "Hello. It is too expensive."}}"""));

        assertThat(Voice.done(company, "call_12345").get("stages").toString())
                .isEqualTo("{\"transcription\":\"completed\",\"diarization\":\"completed\",\"analysis\":\"completed\"}");
        assertThat(company.get(CALL).json().get("speaker_diarization_file_path").isNull()).isTrue();
        assertThat(part("objections").get("objections")).hasSize(1);
    }

    @Test
    void what_is_not_there_is_404_and_says_why() {
        Answer unknown = company.get("/api/v1/calls/none/objections");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("message").asText()).isEqualTo(ErrorCode.CALL_NOT_FOUND.defaultMessage());

        Answer created = company.post("/api/v1/calls", "{\"call_id\": \"silent\"}");
        Answer silent = Reads.after(created, company, "/api/v1/calls/silent/objections");
        assertThat(silent.status()).isEqualTo(404);
        assertThat(silent.json().get("message").asText()).contains("no transcript");

        Answer analysed = Voice.analysed(company, "partly", "2025-01-15T10:36:00Z", "\"rehash_score\": 4");
        assertThat(Reads.after(analysed, company, "/api/v1/calls/partly/rehash-score").json().get("rehash_score").intValue()).isEqualTo(4);
        assertThat(company.get("/api/v1/calls/partly/objections").json().get("message").asText()).contains("No analysis");
    }

    @Test
    void the_same_transcript_again_is_not_analysed_again() {
        Voice.transcribed(company, "call_12345", "2025-01-15T10:35:00Z", TALK);
        Voice.done(company, "call_12345");
        Voice.transcribed(company, "call_12345", "2025-01-15T10:35:01Z", TALK);
        Voice.transcribed(company, "other", "2025-01-15T10:35:02Z", TALK);
        Voice.done(company, "other");

        assertThat(analyses("call_12345")).isOne();
    }

    @Test
    void a_newer_transcript_is_analysed_and_an_older_one_changes_nothing() {
        Voice.transcribed(company, "call_12345", "2025-01-15T10:35:00Z", "Hello?", "Hello.");
        Voice.done(company, "call_12345");
        Voice.transcribed(company, "call_12345", "2025-01-15T10:36:00Z", TALK);
        Voice.eventually(company, CALL + "/objections", answer -> answer.json().path("objections").size() == 1);
        Voice.transcribed(company, "call_12345", "2025-01-15T10:34:00Z", "Who is there?", "Nobody.");
        Voice.transcribed(company, "other", "2025-01-15T10:35:02Z", TALK);
        Voice.done(company, "other");

        assertThat(analyses("call_12345")).isEqualTo(2);
        assertThat(part("objections").get("objections")).hasSize(1);
    }

    @Test
    void other_companies_see_nothing() {
        Reads.after(Voice.analysed(company, "call_12345", "2025-01-15T10:36:00Z", DOCUMENTED), company, CALL + "/objections");
        TestCompany other = RunningLedger.get().newCompany();

        for (String part : PARTS) {
            assertThat(company.get(CALL + "/" + part).status()).as(part).isEqualTo(200);
            assertThat(other.get(CALL + "/" + part).status()).as(part).isEqualTo(404);
            assertThat(other.get(CALL + "/" + part, "X-Company-ID", company.id()).status()).as(part).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "csr,200 200 200 200 403 403", "sales_rep,403 200 200 200 200 200", "manager,200 200 200 403 200 200",
        "executive,403 403 403 403 403 403", "auditor,403 403 403 403 403 403",
    })
    void roles_may_do_what_the_document_says(String role, String statuses) {
        Reads.after(Voice.analysed(company, "call_12345", "2025-01-15T10:36:00Z", DOCUMENTED), company, CALL + "/objections");
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(PARTS).extracting(part -> person.get(CALL + "/" + part).status())
                .containsExactlyElementsOf(List.of(statuses.split(" ")).stream().map(Integer::valueOf).toList());
    }

    private JsonNode part(String name) {
        Answer answer = company.get(CALL + "/" + name);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private long analyses(String callId) {
        return Voice.history(company, "calls/" + callId).stream().filter("call.analyzed"::equals).count();
    }
}
