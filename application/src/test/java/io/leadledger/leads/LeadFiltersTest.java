package io.leadledger.leads;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Made-up leads and made-up queries: the list is compared with what plain code finds in the same leads. */
class LeadFiltersTest {

    private static final int LEADS = 240;

    private static final List<ModelLead> model = new ArrayList<>();
    private static LeadsHttp leads;

    @BeforeAll
    static void postLeads() {
        Random random = new Random(2026);
        for (int number = 0; number < LEADS; number++) {
            model.add(ModelLead.random(number, random));
        }
        leads = LeadsHttp.newCompany();
        leads.company().postEntities(model.stream().map(ModelLead::entity).toArray(String[]::new));
        Answer write = leads.company().postEvents(model.stream().flatMap(lead -> lead.events().stream()).toList());
        assertThat(write.json().get("rejected").intValue()).isZero();
        leads.after(write, "");
    }

    @Test
    void every_query_finds_what_plain_code_finds_in_the_same_order() {
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            ModelQuery query = ModelQuery.random(random);
            List<String> expected = query.expected(model);
            JsonNode list = leads.json("?limit=100&" + query.text());

            assertThat(LeadsHttp.ids(list)).as(query.text()).containsExactlyElementsOf(first(expected, 0, 100));
            assertThat(list.at("/pagination/total").intValue()).as(query.text()).isEqualTo(expected.size());
            assertThat(list.at("/pagination/hasMore").booleanValue()).as(query.text()).isEqualTo(expected.size() > 100);
        }
    }

    @Test
    void pages_by_offset_and_by_cursor_add_up_to_the_whole_list() {
        Random random = new Random(8);
        for (int i = 0; i < 15; i++) {
            ModelQuery query = ModelQuery.random(random);
            List<String> expected = query.expected(model);
            int limit = 1 + random.nextInt(60);
            List<String> byOffset = new ArrayList<>();
            List<String> byCursor = new ArrayList<>();
            String cursor = "";
            for (int offset = 0; offset < expected.size(); offset += limit) {
                byOffset.addAll(leads.ids("?%s&limit=%d&offset=%d".formatted(query.text(), limit, offset)));
                JsonNode page = leads.json("?%s&limit=%d%s".formatted(query.text(), limit, cursor));
                byCursor.addAll(LeadsHttp.ids(page));
                cursor = "&cursor=" + page.at("/pagination/next_cursor").asText();
            }
            assertThat(byOffset).as(query.text()).isEqualTo(expected);
            assertThat(byCursor).as(query.text()).isEqualTo(expected);
            assertThat(cursor).isIn("", "&cursor=null");
        }
    }

    @Test
    void what_is_shown_is_what_plain_code_works_out() {
        List<JsonNode> shown = new ArrayList<>();
        for (int offset = 0; offset < LEADS; offset += 100) {
            leads.json("?limit=100&offset=" + offset).get("data").forEach(shown::add);
        }
        assertThat(shown).hasSize(LEADS);
        for (JsonNode lead : shown) {
            ModelLead expected = model.stream().filter(each -> each.id().equals(lead.get("lead_id").asText())).findFirst().orElseThrow();
            assertThat(lead.get("total_messages").intValue()).isEqualTo(expected.messages().size());
            assertThat(lead.get("conversation_count").intValue()).isEqualTo(lead.get("conversations").size());
            assertThat(lead.get("platforms").size()).isEqualTo(expected.platforms().size());
            assertThat(lead.get("template_sends_count").intValue()).isEqualTo(expected.templates().size());
            assertThat(lead.get("customer_phone").asText()).isEqualTo(expected.phone());
            assertThat(lead.get("lead_status").asText("none")).isEqualTo(expected.status() == null ? "none" : expected.status());
        }
    }

    @Test
    void stats_are_what_plain_code_counts() {
        JsonNode stats = leads.json("/stats").get("data");

        assertThat(stats.get("total_leads").intValue()).isEqualTo(LEADS);
        assertThat(stats.get("leads_with_extraction").intValue()).isEqualTo(count("Hot") + count("Warm") + count("Cold"));
        assertThat(stats.get("hot_leads").intValue()).isEqualTo(count("Hot"));
        assertThat(stats.get("warm_leads").intValue()).isEqualTo(count("Warm"));
        assertThat(stats.get("cold_leads").intValue()).isEqualTo(count("Cold"));
        assertThat(stats.at("/by_platform/instagram").intValue())
                .isEqualTo((int) model.stream().filter(lead -> lead.platforms().contains("instagram")).count());
    }

    private static int count(String status) {
        return (int) model.stream().filter(lead -> status.equals(lead.status())).count();
    }

    private static List<String> first(List<String> ids, int from, int to) {
        return ids.subList(from, Math.min(ids.size(), to));
    }
}
