package io.leadledger.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.ask.ExampleFacts.Call;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.TestCompany;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions of different kinds, each answered as plain code counts the same facts. */
class ThirtyQuestionsTest {

    private static final AskLedger ASK = AskLedger.get();
    private static final AtomicInteger USERS = new AtomicInteger();

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    private static final LocalDate FIRST = TODAY.withDayOfMonth(1);

    private static final ExampleFacts ALL = ExampleFacts.until(TODAY);
    private static final ExampleFacts LAST_WEEK = ALL.between(MONDAY.minusWeeks(1), MONDAY.minusDays(1));
    private static final ExampleFacts WEEK_BEFORE = ALL.between(MONDAY.minusWeeks(2), MONDAY.minusDays(8));
    private static final ExampleFacts LAST_MONTH = ALL.between(FIRST.minusMonths(1), FIRST.minusDays(1));
    private static final ExampleFacts DAYS_30 = ALL.between(TODAY.minusDays(29), TODAY);
    private static final ExampleFacts DAYS_60 = ALL.between(TODAY.minusDays(59), TODAY);

    private static TestCompany company = ASK.ledger().newCompany("""
            {"name": "Examples", "time_zone": "Europe/Berlin", "requests_per_minute": 100000}""");

    /**
     * @param first who may stand first in the answer's list; empty where it matters not
     * @param parts what else the answer must hold
     */
    record Case(String question, Collection<String> first, List<String> parts) {

        @Override
        public String toString() {
            return question;
        }
    }

    private static Case holds(String question, String... parts) {
        return new Case(question, Set.of(), List.of(parts));
    }

    private static Case begins(String question, Collection<String> first, String... parts) {
        return new Case(question, first, List.of(parts));
    }

    @BeforeAll
    static void the_facts_are_posted() {
        List<String> entities = new ArrayList<>(ExampleFacts.REPS.entrySet().stream()
                .map(rep -> """
                        {"entity_id": "%s", "entity_type": "rep", "timestamp": "2026-01-01T00:00:00Z", "attributes": {"name": "%s"}}"""
                        .formatted(rep.getKey(), rep.getValue()))
                .toList());
        ALL.leads().forEach(lead -> entities.add(lead.entity()));
        company.postEntities(entities.toArray(String[]::new));
        Answer written = company.postEvents(ALL.calls().stream().flatMap(Call::lines).toList());
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        Answer seen = Reads.after(written, company, "/api/v1/analytics/performance/" + company.id());
        assertThat(seen.json().get("total_calls").asInt()).isEqualTo(ALL.calls().size());
    }

    static Stream<Case> cases() {
        return Stream.of(calls(), rates(), objections(), reps(), leads(), compliance()).flatMap(cases -> cases);
    }

    private static Stream<Case> calls() {
        return Stream.of(
                holds("How many calls did we have last week?", LAST_WEEK.calls().size() + " call"),
                holds("How many calls were there yesterday?", ALL.between(TODAY.minusDays(1), TODAY.minusDays(1)).calls().size() + " call"),
                holds("Number of calls in the last 30 days", DAYS_30.calls().size() + " calls"),
                holds("How many calls did we miss last month?", LAST_MONTH.count(call -> !call.completed()) + " of " + LAST_MONTH.calls().size()
                        + " calls"),
                holds("How many inbound calls did we get last week?", LAST_WEEK.count(call -> call.direction().equals("inbound")) + " call"),
                holds("What was the average call duration over the last 30 days?", DAYS_30.minutes() + " minutes"),
                holds("How did our calls end last month?", counts(LAST_MONTH)),
                holds("How many calls ended in voicemail in the last 30 days?", "voicemail: "
                        + DAYS_30.count(call -> call.outcome().equals("voicemail")) + " of " + DAYS_30.calls().size() + " calls"),
                holds("Show me the calls per week of the last 30 days", weeks(DAYS_30)),
                holds("How many calls did Priya handle last month?", LAST_MONTH.rep("rep_3").calls().size() + " call"),
                holds("How many calls did we have in the campaign spring last month?",
                        LAST_MONTH.count(call -> call.campaign().equals("spring")) + " call"));
    }

    private static String[] counts(ExampleFacts facts) {
        return facts.calls().stream().collect(Collectors.groupingBy(Call::outcome, Collectors.counting())).entrySet().stream()
                .map(one -> one.getKey().replace('_', ' ') + ": " + one.getValue() + " of " + facts.calls().size())
                .toArray(String[]::new);
    }

    private static String[] weeks(ExampleFacts facts) {
        return facts.calls().stream()
                .collect(Collectors.groupingBy(
                        call -> call.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), TreeMap::new, Collectors.counting()))
                .entrySet().stream()
                .map(week -> week.getKey() + ": " + week.getValue() + " call")
                .toArray(String[]::new);
    }

    private static Stream<Case> rates() {
        return Stream.of(
                holds("What is our conversion rate in the last 30 days?", DAYS_30.conversion()),
                holds("How many calls converted last month?", LAST_MONTH.converted() + " of " + LAST_MONTH.completed() + " completed calls"),
                holds("Conversion rate last week compared with the week before?", LAST_WEEK.conversion(), WEEK_BEFORE.conversion()),
                holds("whats the converson rate of last month", LAST_MONTH.conversion()),
                begins("Which campaign has the best conversion rate?", campaigns(), ALL.of(call -> call.campaign().equals("spring")).conversion()),
                holds("How are we doing this month compared with last month?", ALL.between(FIRST, TODAY).calls().size() + " call",
                        LAST_MONTH.calls().size() + " calls", LAST_MONTH.conversion()));
    }

    private static List<String> campaigns() {
        double spring = ALL.of(call -> call.campaign().equals("spring")).conversionRate();
        double autumn = ALL.of(call -> call.campaign().equals("autumn")).conversionRate();
        return spring == autumn ? List.of("spring", "autumn") : List.of(spring > autumn ? "spring" : "autumn");
    }

    private static String raised(ExampleFacts facts, String type) {
        long raised = facts.count(call -> call.objections().contains(type));
        return type + ": " + raised + (raised == 1 ? " call (" : " calls (") + ExampleFacts.percent(raised, facts.count(Call::analysed)) + " of calls)";
    }

    private static Stream<Case> objections() {
        String[] top = Stream.of("price", "timing", "authority").map(type -> raised(LAST_MONTH, type)).toArray(String[]::new);
        long objecting = LAST_MONTH.count(call -> !call.objections().isEmpty());
        return Stream.of(
                holds("What were the top objections last month?", top),
                holds("How many price objections were there in the last 30 days?", raised(DAYS_30, "price")),
                holds("What was the objection rate last month?", ExampleFacts.percent(objecting, LAST_MONTH.count(Call::analysed))),
                begins("Which objections hurt us most in the last 60 days?", List.of("price", "timing", "authority"), lost("price"), lost("timing")),
                begins("Which CSR handled price objections best in the last 60 days?", DAYS_60.best(facts -> facts.of(objects("price")).conversionRate())),
                begins("Who got the most timing objections?", ALL.best(facts -> facts.count(objects("timing")))));
    }

    private static Predicate<Call> objects(String type) {
        return call -> call.objections().contains(type);
    }

    private static String lost(String type) {
        ExampleFacts raised = DAYS_60.of(objects(type));
        long lost = raised.completed() - raised.converted();
        return type + ": " + ExampleFacts.percent(lost, raised.completed()) + " (" + lost + " of " + raised.completed();
    }

    private static Stream<Case> reps() {
        return Stream.of(
                begins("Which rep has the best conversion rate in the last 30 days?", DAYS_30.best(ExampleFacts::conversionRate)),
                begins("Who had the lowest conversion rate in the last 60 days?", DAYS_60.best(facts -> -facts.conversionRate())),
                begins("Who handled the most calls last month?", LAST_MONTH.best(facts -> facts.calls().size())),
                begins("Which rep missed the most calls in the last 60 days?", DAYS_60.best(facts -> facts.count(call -> !call.completed()))),
                begins("Who is our best rep?", ALL.best(facts -> 0.4 * facts.conversionRate() + 0.3 * facts.complianceRate() / 100)),
                holds("What was Sarah's conversion rate last month?", LAST_MONTH.rep("rep_1").conversion()),
                holds("Compare Sarah Johnson and Mike Chen by conversion rate in the last 60 days",
                        "Sarah Johnson: " + DAYS_60.rep("rep_1").conversion(), "Mike Chen: " + DAYS_60.rep("rep_2").conversion()));
    }

    private static Stream<Case> leads() {
        return Stream.of(
                holds("How many leads did we get last month?", LAST_MONTH.leads().size() + " leads"),
                holds("How many hot leads came in during the last 30 days?", DAYS_30.leads(lead -> lead.quality().equals("hot")) + " lead"),
                holds("What was the lead quality last month?", Stream.of("hot", "warm", "cold")
                        .map(quality -> quality + ": " + LAST_MONTH.leads(lead -> lead.quality().equals(quality)) + " lead").toArray(String[]::new)),
                begins("Where do our leads come from?", List.of("website"), Stream.of("website", "referral", "cold_call")
                        .map(source -> source.replace('_', ' ') + ": " + ALL.leads(lead -> lead.source().equals(source)) + " leads").toArray(String[]::new)),
                holds("How many leads came from the website last month?", LAST_MONTH.leads(lead -> lead.source().equals("website")) + " lead"),
                holds("What is the average lead score of the last 30 days?", DAYS_30.leadScore()));
    }

    private static Stream<Case> compliance() {
        long measured = DAYS_60.count(Call::analysed);
        List<String> skipped = ExampleFacts.STAGES.stream()
                .collect(Collectors.groupingBy(stage -> DAYS_60.count(call -> call.missing().contains(stage)), TreeMap::new, Collectors.toList()))
                .lastEntry().getValue();
        return Stream.of(
                holds("What was our SOP compliance last month?", LAST_MONTH.compliance()),
                begins("Which rep has the best SOP compliance in the last 60 days?", DAYS_60.best(ExampleFacts::complianceRate)),
                begins("Which SOP stages were skipped most in the last 60 days?", skipped, "of " + measured + " calls"));
    }

    private static String manager() {
        return AskLedger.token(company, "user-" + USERS.incrementAndGet() + "-" + company.id(), "manager");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_answered_as_plain_code_counts(Case asked) {
        try (AskClient client = ASK.open(manager())) {
            JsonNode complete = client.ask(asked.question());
            assertThat(complete.get("type").asText()).as(complete.toString()).isEqualTo("response_complete");
            String answer = complete.get("answer").asText();
            assertThat(asked.parts()).allSatisfy(part -> assertThat(answer).contains(part));
            if (!asked.first().isEmpty()) {
                assertThat(asked.first().stream().anyMatch(name -> answer.contains(": 1) " + name) || answer.contains(" were: 1) " + name)))
                        .as(answer + " begins with one of " + asked.first()).isTrue();
            }
            assertThat(complete.at("/citations/0/source").asText()).startsWith("analytics:");
            assertThat(complete.at("/citations/0/excerpt").asText()).isNotBlank();
            assertThat(complete.get("confidence").asDouble()).isBetween(0.5, 1.0);
        }
    }

    @Test
    void there_are_thirty_of_them() {
        assertThat(cases().map(Case::question).distinct()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void follow_ups_keep_the_days_and_the_subject() {
        try (AskClient client = ASK.open(manager())) {
            assertThat(client.ask("What were the top objections last month?").get("answer").asText()).contains(raised(LAST_MONTH, "price"));
            Set<String> best = LAST_MONTH.best(facts -> facts.of(objects("price")).completed() == 0 ? -1 : facts.of(objects("price")).conversionRate());
            assertThat(followUp(client, "Which CSR handles price objections best?")).containsAnyOf(
                    best.stream().map(name -> "1) " + name).toArray(String[]::new)).contains(FIRST.minusMonths(1) + " to " + FIRST.minusDays(1));
            client.ask("What was the conversion rate last month?");
            assertThat(followUp(client, "And last week?")).contains(LAST_WEEK.conversion());
            assertThat(followUp(client, "Compared with the week before?")).contains(LAST_WEEK.conversion(), WEEK_BEFORE.conversion());
        }
    }

    private static String followUp(AskClient client, String question) {
        client.say("{\"type\": \"follow_up\", \"message\": \"%s\"}".formatted(question));
        return client.conclusion().get("answer").asText();
    }

    @Test
    void what_is_sent_beside_a_question_narrows_it() {
        LocalDate from = TODAY.minusDays(20);
        LocalDate to = TODAY.minusDays(10);
        try (AskClient client = ASK.open(manager())) {
            client.say("""
                    {"type": "query", "message": "What were the top objections from last week's calls?", "rep_id": "rep_1", "call_type": "sales",
                     "context": {"date_range": {"start": "%s", "end": "%s"}}}""".formatted(from, to));
            JsonNode complete = client.conclusion();
            ExampleFacts meant = ALL.between(from, to).rep("rep_1");
            assertThat(complete.path("answer").asText()).as(complete.toString()).contains(raised(meant, "price"), from + " to " + to, "call type");
            assertThat(complete.at("/citations/0/source").asText()).isEqualTo("analytics:objections?date_range=" + from + ".." + to + "&rep_id=rep_1");
        }
    }

    @Test
    void every_number_of_an_answer_is_in_its_citations_or_made_of_them_and_each_suggestion_can_be_asked() {
        try (AskClient client = ASK.open(manager())) {
            JsonNode complete = client.ask("What were the top objections?");
            assertThat(complete.at("/citations/0/excerpt").asText()).contains("price: " + ALL.count(objects("price")) + " calls");
            for (JsonNode suggestion : complete.get("suggested_follow_ups")) {
                client.say("{\"type\": \"follow_up\", \"message\": \"%s\"}".formatted(suggestion.asText()));
                assertThat(client.conclusion().get("type").asText()).as(suggestion.asText()).isEqualTo("response_complete");
            }
        }
    }

    @Test
    void without_facts_nothing_is_guessed() {
        try (AskClient client = ASK.open(manager())) {
            for (String question : Arrays.asList(
                    "How many calls did we have in January 2001?", "What were the top objections in March 2002?", "How many calls did Zoe have?",
                    "How many calls mentioned competitors?", "What's our revenue?", "How many leads did we get in 2003?")) {
                JsonNode error = client.ask(question);
                assertThat(error.path("error").asText()).as(question + error).isEqualTo("insufficient_data");
                assertThat(error.get("suggestion").asText()).isNotBlank();
            }
        }
    }

    @Test
    void another_company_has_numbers_of_its_own() {
        TestCompany other = ASK.ledger().newCompany();
        try (AskClient client = ASK.open(AskLedger.token(other, other.id(), "manager"))) {
            assertThat(client.ask("How many calls did we have last month?").get("error").asText()).isEqualTo("insufficient_data");
            assertThat(client.ask("How many calls did Sarah Johnson have?").get("error").asText()).isEqualTo("insufficient_data");
        }
    }
}
