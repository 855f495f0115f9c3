package io.leadledger.otto;

import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The parameters that lists of the document share; what they do is shown where each list is. */
class DocumentedListsTest {

    private static final TestCompany COMPANY = company();

    private static TestCompany company() {
        TestCompany company = RunningLedger.get().newCompany("{\"name\": \"Lists\", \"requests_per_minute\": 100000}");
        Answer posted = company.postEntities("""
                {"entity_id": "rep_1", "entity_type": "rep", "timestamp": "2026-01-15T09:00:00Z", "attributes": {"name": "Sarah Miller"}}""");
        assertThat(posted.status()).isEqualTo(200);
        return company;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/v1/summary/rep_1/history|created_at date|type=daily type=appointment type=prep",
        "/api/v1/rag/queries|created_at query_text|search=price",
        "/api/v1/clone/rep_1/drafts|created_at content_type|content_type=email content_type=sms content_type=call_script status=ready status=draft status=sent",
        "/api/v1/followup/rep_1/drafts|created_at call_id content_type|content_type=email status=ready call_id=call_1",
        "/api/v1/sop/stages|stage_order created_at stage_name|is_active=true is_active=false company_id={company}",
        "/api/v1/analytics/reps/{company}|performance_score calls_handled conversion_rate|min_performance_score=0.5 date_range=last_30_days",
        "/api/v1/analytics/objections/{company}|frequency impact_score objection_type|min_frequency=2 date_range=2026-01-01..2026-01-31",
        "/api/v1/analytics/leads/{company}|quality_score source created_at|quality_filter=hot source_filter=website date_range=last_7_days",
    })
    void each_takes_its_parameters(String path, String sorts, String filters) {
        String list = path.replace("{company}", COMPANY.id());
        for (String sort : sorts.split(" ")) {
            for (String order : List.of("asc", "desc")) {
                assertAnswered(list + "?sort=" + sort + "&order=" + order + "&limit=100&offset=0", 200);
            }
        }
        for (String filter : filters.split(" ")) {
            assertAnswered(list + "?" + filter.replace("{company}", COMPANY.id()), 200);
        }
        Answer clamped = assertAnswered(list + "?limit=100000", 200);
        assertThat(clamped.json().path("limit").asInt(100)).isEqualTo(100);
        for (String field : List.of("limit", "offset")) {
            assertThat(assertAnswered(list + "?" + field + "=many", 400).json().path("field").asText()).isEqualTo(field);
            assertThat(assertAnswered(list + "?" + field + "=-1", 400).json().path("field").asText()).isEqualTo(field);
        }
    }

    private static Answer assertAnswered(String path, int status) {
        Answer answer = COMPANY.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(status);
        return answer;
    }
}
