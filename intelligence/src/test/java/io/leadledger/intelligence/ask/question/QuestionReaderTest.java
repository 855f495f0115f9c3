package io.leadledger.intelligence.ask.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionReaderTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final KnownNames NAMES = new KnownNames(
            Map.of("rep_1", "Sarah Johnson", "rep_2", "Mike Chen", "rep_3", "May Lin"), List.of("price", "timing", "decision_maker"),
            List.of("website", "referral", "cold_call"), Map.of("camp_1", "Summer Sale"));

    private static Reading read(String text, AskContext context, @Nullable Question previous, boolean followsUp) {
        return new QuestionReader(NAMES, TODAY).read(text, context, previous, followsUp);
    }

    private static Question question(String text, @Nullable Question previous) {
        Reading reading = read(text, AskContext.NONE, previous, previous != null);
        assertThat(reading).as(text).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).question();
    }

    private static Question question(String text) {
        return question(text, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "What were the top objections from last week's calls?|OBJECTION_FREQUENCY|OBJECTION_TYPE",
        "top 3 objections please|OBJECTION_FREQUENCY|OBJECTION_TYPE",
        "What do customers object to most?|OBJECTION_FREQUENCY|OBJECTION_TYPE",
        "How often was price raised as an objection?|OBJECTION_FREQUENCY|OBJECTION_TYPE",
        "Which objections hurt us most?|OBJECTION_IMPACT|OBJECTION_TYPE",
        "What is the objection rate?|OBJECTION_RATE|NONE",
        "Which CSR handles price objections best?|OBJECTION_HANDLING|REP",
        "Who deals best with price objections?|OBJECTION_HANDLING|REP",
        "Who gets the most price objections?|OBJECTION_FREQUENCY|REP",
        "What's our conversion rate?|CONVERSION_RATE|NONE",
        "How did the conversion rate develop over the last 30 days?|CONVERSION_RATE|WEEK",
        "conversion rate by month|CONVERSION_RATE|MONTH",
        "How many calls converted yesterday?|CONVERTED_CALLS|NONE",
        "Who is our best rep?|PERFORMANCE_SCORE|REP",
        "Rank the reps by conversion rate|CONVERSION_RATE|REP",
        "Which rep has the lowest conversion rate?|CONVERSION_RATE|REP",
        "How many leads did we get last month?|LEADS|NONE",
        "How many hot leads came in this week?|LEADS|NONE",
        "What is our lead quality?|LEADS|LEAD_QUALITY",
        "Where do our leads come from?|LEADS|LEAD_SOURCE",
        "Which source brings the best leads?|LEAD_SCORE|LEAD_SOURCE",
        "What is the average lead score?|LEAD_SCORE|NONE",
        "How many calls did we have yesterday?|CALLS|NONE",
        "How many calls did we miss last week?|MISSED_CALLS|NONE",
        "How long are our calls on average?|CALL_DURATION|NONE",
        "How did calls end last month?|CALLS|OUTCOME",
        "How many calls ended in voicemail?|CALLS|OUTCOME",
        "Who handled the most calls?|CALLS|REP",
        "calls per day last week|CALLS|DAY",
        "What is our SOP compliance?|COMPLIANCE|NONE",
        "Which SOP stages are skipped most?|COMPLIANCE|STAGE",
        "Which rep follows the SOP best?|COMPLIANCE|REP",
        "How are we doing this month?|OVERVIEW|NONE",
        "Which campaign has the best conversion rate?|CONVERSION_RATE|CAMPAIGN",
        "Compare Sarah Johnson and Mike Chen|PERFORMANCE_SCORE|REP",
        "What is Sarah's conversion rate?|CONVERSION_RATE|NONE",
        "How is Sarah doing?|PERFORMANCE_SCORE|NONE",
        "Which reps need coaching?|PERFORMANCE_SCORE|REP",
        "Who should I coach?|PERFORMANCE_SCORE|REP",
        "top performers this month|PERFORMANCE_SCORE|REP",
        "which day has the most calls|CALLS|DAY",
        "How does this week compare to last week?|OVERVIEW|NONE",
        "Summarize yesterday|OVERVIEW|NONE",
    })
    void what_is_asked_for(String text, Metric metric, Grouping grouping) {
        assertThat(question(text).metric()).as(text).isEqualTo(metric);
        assertThat(question(text).grouping()).as(text).isEqualTo(grouping);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "today|2026-11-21..2026-11-21", "yesterday|2026-11-20..2026-11-20", "the day before yesterday|2026-11-19..2026-11-19",
        "last week|2026-11-09..2026-11-15", "this week|2026-11-16..2026-11-21", "last month|2026-10-01..2026-10-31",
        "this month|2026-11-01..2026-11-21", "last quarter|2026-07-01..2026-09-30", "this quarter|2026-10-01..2026-11-21",
        "last year|2025-01-01..2025-12-31", "in the last 30 days|2026-10-23..2026-11-21", "in the past two weeks|2026-11-08..2026-11-21",
        "in the last 3 months|2026-08-22..2026-11-21", "in January|2026-01-01..2026-01-31", "in december|2025-12-01..2025-12-31",
        "in March 2025|2025-03-01..2025-03-31", "in Q1|2026-01-01..2026-03-31", "in the second quarter of 2025|2025-04-01..2025-06-30",
        "in 2025|2025-01-01..2025-12-31", "on 2026-11-03|2026-11-03..2026-11-03", "from 2026-11-03 to 2026-11-07|2026-11-03..2026-11-07",
        "between 2026-11-03 and 2026-11-07|2026-11-03..2026-11-07", "since 2026-11-10|2026-11-10..2026-11-21",
        "on November 3rd|2026-11-03..2026-11-03", "on the 3rd of November 2025|2025-11-03..2025-11-03", "on Monday|2026-11-16..2026-11-16",
        "since October|2026-10-01..2026-11-21", "from January to March|2026-01-01..2026-03-31", "year to date|2026-01-01..2026-11-21",
        "the week before last|2026-11-02..2026-11-08",
    })
    void which_days_are_meant(String time, String days) {
        assertThat(question("How many calls did we have " + time + "?").days()).as(time).extracting(Days::wire).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "conversion rate last week compared with the week before|2026-11-09..2026-11-15|2026-11-02..2026-11-08",
        "Was the conversion rate last month better than the previous month?|2026-10-01..2026-10-31|2026-09-01..2026-09-30",
        "Compare calls in January and February|2026-01-01..2026-01-31|2026-02-01..2026-02-28",
        "calls this week versus last week|2026-11-16..2026-11-21|2026-11-09..2026-11-15",
        "objection rate in September vs the same month last year|2026-09-01..2026-09-30|2025-09-01..2025-09-30",
        "Did we have more calls than last week?|2026-11-16..2026-11-21|2026-11-09..2026-11-15",
        "calls yesterday against the day before|2026-11-20..2026-11-20|2026-11-19..2026-11-19",
    })
    void what_is_compared_with_what(String text, String days, String compared) {
        Question question = question(text);

        assertThat(question.days()).as(text).extracting(Days::wire).isEqualTo(days);
        assertThat(question.compared()).as(text).extracting(Days::wire).isEqualTo(compared);
    }

    @Test
    void names_are_found_in_full_in_part_and_by_id() {
        assertThat(question("How many calls did Sarah Johnson have?").filter().repIds()).containsExactly("rep_1");
        assertThat(question("How many calls did mike have?").filter().repIds()).containsExactly("rep_2");
        assertThat(question("How many calls did rep_2 have?").filter().repIds()).containsExactly("rep_2");
        assertThat(question("How many calls did May have in May?").filter().repIds()).containsExactly("rep_3");
        assertThat(question("How many calls did we have in may?").filter().repIds()).isEmpty();
        assertThat(question("Sarah versus Mike by conversion rate").filter().repIds()).containsExactly("rep_1", "rep_2");
        assertThat(question("How many leads came from cold calls?").filter().leadSource()).isEqualTo("cold_call");
        assertThat(question("How many hot leads came from the website?").filter().leadQuality()).isEqualTo("hot");
        assertThat(question("How many calls in the summer sale campaign?").filter().campaign()).isEqualTo("camp_1");
        assertThat(question("How many inbound calls?").filter().callType()).isEqualTo("inbound");
        assertThat(question("price versus timing objections").filter().objectionTypes()).containsExactly("price", "timing");
        assertThat(question("How many decision maker objections?").filter().objectionTypes()).containsExactly("decision_maker");
        assertThat(question("top three objections").most()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"top objectons last weeek, OBJECTION_FREQUENCY", "What is the converson rate?, CONVERSION_RATE", "Whihc rep handles pirce objections best?, OBJECTION_HANDLING"})
    void a_slip_of_the_keyboard_is_forgiven(String text, Metric metric) {
        assertThat(question(text).metric()).isEqualTo(metric);
        Reading.Understood reading = (Reading.Understood) read(text, AskContext.NONE, null, false);
        assertThat(reading.certainty()).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "How many calls mentioned competitors?", "How many calls did Zoe have?", "conversion rate of calls about solar panels",
        "website versus referral leads", "conversion rate of inbound versus outbound calls", "How many calls mentioned price?",
        "What happened on call t9?",
    })
    void what_is_not_understood_is_not_left_out(String text) {
        assertThat(read(text, AskContext.NONE, null, false)).as(text).isInstanceOf(Reading.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Show me the objection handling training materials", "What does the handbook say about price objections?", "What's our revenue?",
        "What's the average deal size for price objections?", "How long is the warranty?", "How should I respond to price objections?",
        "Who painted the ceiling of the Sistine Chapel?", "How many leads converted?", "Tell me a joke",
        "What is the best time to call?", "longest call?",
    })
    void what_asks_for_no_number_that_there_is(String text) {
        assertThat(read(text, AskContext.NONE, null, false)).as(text).isInstanceOf(Reading.Other.class);
    }

    @Test
    void a_follow_up_keeps_what_it_does_not_change() {
        Question top = question("What were the top objections last week?");
        Question handled = question("Which CSR handles price objections best?", top);
        assertThat(handled.days()).isEqualTo(top.days());
        assertThat(handled.metric()).isEqualTo(Metric.OBJECTION_HANDLING);

        Question monthly = question("And last month?", handled);
        assertThat(monthly.metric()).isEqualTo(Metric.OBJECTION_HANDLING);
        assertThat(monthly.filter().objectionTypes()).containsExactly("price");
        assertThat(monthly.days()).isEqualTo(new Days(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31")));

        Question timing = question("What about timing?", monthly);
        assertThat(timing.filter().objectionTypes()).containsExactly("timing");
        assertThat(timing.days()).isEqualTo(monthly.days());

        Question calls = question("How many calls did Sarah have yesterday?");
        assertThat(question("And what is her conversion rate?", calls).filter().repIds()).containsExactly("rep_1");
        assertThat(question("And Mike?", calls).filter().repIds()).containsExactly("rep_2");
        assertThat(question("Compared with the day before?", calls).compared()).isEqualTo(Days.of(LocalDate.parse("2026-11-19")));
    }

    @Test
    void what_is_sent_beside_says_what_relative_times_mean() {
        Days january = new Days(LocalDate.parse("2025-01-08"), LocalDate.parse("2025-01-15"));
        AskContext context = new AskContext(january, "rep_12345", "sales", null);

        Question top = ((Reading.Understood) read("What were the top objections from last week's calls?", context, null, false)).question();
        assertThat(top.days()).isEqualTo(january);
        assertThat(top.filter().repIds()).containsExactly("rep_12345");
        assertThat(top.filter().callType()).isEqualTo("sales");
        Question other = ((Reading.Understood) read("What were the top objections in March 2025?", context, null, false)).question();
        assertThat(other.days()).isEqualTo(new Days(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31")));
    }

    @ParameterizedTest
    @CsvSource({"hello, true", "'Thanks, and you?', true", "hello roof, false", "How many calls?, false", "'', true"})
    void small_talk_asks_for_nothing(String text, boolean is) {
        assertThat(SmallTalk.is(text)).isEqualTo(is);
    }
}
