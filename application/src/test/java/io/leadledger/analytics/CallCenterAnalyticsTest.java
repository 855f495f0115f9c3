package io.leadledger.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** "Analytics" of the call center document. */
class CallCenterAnalyticsTest {

    private final TestCompany company = RunningLedger.get().newCompany("{\"name\": \"Berliners\", \"time_zone\": \"Europe/Berlin\"}");

    @Test
    void statistics_of_calls_have_the_documented_fields() {
        Answer written = company.postEvents(CallLines.examples().lines());

        assertThat(ask(written, "calls").toString()).isEqualTo("{\"totalCalls\":4,\"completedCalls\":3,\"avgDuration\":340,\"successRate\":33.3,"
                + "\"callsByOutcome\":{\"noAnswer\":1,\"notQualified\":1,\"rejected\":0,\"successful\":1,\"voicemail\":1},"
                + "\"callsByTime\":[{\"date\":\"2026-03-10\",\"calls\":1},{\"date\":\"2026-03-11\",\"calls\":3}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "calls?groupBy=month|[{\"date\":\"2026-03-01\",\"calls\":4}]", "calls?groupBy=week|[{\"date\":\"2026-03-09\",\"calls\":4}]",
        "calls?startDate=2026-03-11&endDate=2026-03-11|[{\"date\":\"2026-03-11\",\"calls\":3}]",
        "calls?startDate=2026-03-10T23:30:00Z&endDate=2026-03-11T11:00:00Z|[{\"date\":\"2026-03-11\",\"calls\":2}]",
        "calls?startDate=2026-03-10T23:30:00.000001Z|[{\"date\":\"2026-03-11\",\"calls\":2}]",
        "calls?campaignId=spring&groupBy=week|[{\"date\":\"2026-03-09\",\"calls\":2}]", "calls?campaignId=none|[]",
    })
    void calls_are_grouped_by_periods_of_the_company(String request, String expected) {
        Answer written = company.postEvents(CallLines.examples().lines());

        assertThat(ask(written, request).get("callsByTime").toString()).isEqualTo(expected);
    }

    @Test
    void a_campaign_counts_its_own_calls() {
        Answer written = company.postEvents(CallLines.examples().lines());

        assertThat(ask(written, "calls?campaignId=spring").get("callsByOutcome").toString())
                .isEqualTo("{\"noAnswer\":0,\"notQualified\":1,\"rejected\":0,\"successful\":1,\"voicemail\":0}");
        assertThat(answer(written, "campaigns").text()).isEqualTo("{\"campaigns\":[{\"id\":\"spring\",\"name\":\"spring\",\"totalCalls\":2,\"completedCalls\":2,"
                + "\"successfulCalls\":1,\"conversionRate\":50.0,\"avgDuration\":450}],"
                + "\"overall\":{\"totalCampaigns\":1,\"totalCalls\":2,\"avgConversionRate\":50.0,\"avgDuration\":450}}");
        assertThat(ask(written, "campaigns?campaignIds=none,other").toString()).isEqualTo(
                "{\"campaigns\":[],\"overall\":{\"totalCampaigns\":0,\"totalCalls\":0,\"avgConversionRate\":null,\"avgDuration\":null}}");
    }

    @Test
    void no_calls_give_zeros_and_nulls() {
        assertThat(company.get("/v1/analytics/calls").text()).isEqualTo("{\"totalCalls\":0,\"completedCalls\":0,\"avgDuration\":null,"
                + "\"successRate\":null,\"callsByOutcome\":{\"noAnswer\":0,\"rejected\":0,\"successful\":0,\"voicemail\":0},\"callsByTime\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "calls?startDate=soon, startDate", "calls?endDate=2026-02-30, endDate", "calls?startDate=2026-03-02&endDate=2026-03-01, endDate",
        "calls?groupBy=year, groupBy", "campaigns?startDate=1, startDate",
    })
    void what_cannot_be_meant_is_refused_in_the_familys_envelope(String request, String field) {
        Answer answer = company.get("/v1/analytics/" + request);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("invalid_parameter");
        assertThat(answer.json().at("/error/details/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/error/message").asText()).contains(field);
    }

    @Test
    void a_deleted_call_counts_no_more_and_a_later_word_brings_it_back() {
        company.postEntities("""
                {"entity_id": "c9", "entity_type": "call", "timestamp": "2026-03-10T08:00:00Z", "attributes": {"status": "completed"}}""");
        Answer deleted = company.postEvents("""
                {"event_id": "gone", "entity_id": "c9", "event_type": "entity.deleted", "timestamp": "2026-03-10T09:00:00Z", "data": {}}""");
        assertThat(ask(deleted, "calls").get("totalCalls").asInt()).isZero();

        Answer again = company.postEvents(new CallLines().ended("c9", "2026-03-10T10:00:00Z", "\"outcome\": \"Successful\"").lines());
        assertThat(ask(again, "calls").get("totalCalls").asInt()).isEqualTo(1);
        assertThat(ask(again, "calls").get("successRate").asDouble()).isEqualTo(100);
    }

    private JsonNode ask(Answer written, String request) {
        return answer(written, request).json();
    }

    private Answer answer(Answer written, String request) {
        Answer answer = Reads.after(written, company, "/v1/analytics/" + request);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
