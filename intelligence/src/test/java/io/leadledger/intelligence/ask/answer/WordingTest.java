package io.leadledger.intelligence.ask.answer;

import io.leadledger.intelligence.ask.question.Days;
import io.leadledger.intelligence.ask.question.Direction;
import io.leadledger.intelligence.ask.question.Filter;
import io.leadledger.intelligence.ask.question.Grouping;
import io.leadledger.intelligence.ask.question.KnownNames;
import io.leadledger.intelligence.ask.question.Metric;
import io.leadledger.intelligence.ask.question.Question;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

    private static final Days LAST_WEEK = new Days(LocalDate.parse("2026-11-09"), LocalDate.parse("2026-11-15"));
    private static final Days THIS_WEEK = new Days(LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-21"));
    private static final Table OF_LAST_WEEK = table(0.571, "57.1%");
    private static final Table OF_THIS_WEEK = table(0.429, "42.9%");

    private static Table table(double rate, String shown) {
        return new Table(List.of(new Line("", new Figure(rate, shown, 7))), 7);
    }

    private static String compared(Days days, Table table, Days other, Table compared) {
        Question question = new Question(Metric.CONVERSION_RATE, Grouping.NONE, null, null, days, other, Filter.NONE);
        return new Wording(question, new Nouns(KnownNames.NONE)).of(table, compared);
    }

    @Test
    void a_change_is_told_from_the_earlier_days_to_the_later_whichever_were_named_first() {
        assertThat(compared(LAST_WEEK, OF_LAST_WEEK, THIS_WEEK, OF_THIS_WEEK)).endsWith("That is down by 14.2 percentage points.");
        assertThat(compared(THIS_WEEK, OF_THIS_WEEK, LAST_WEEK, OF_LAST_WEEK)).endsWith("That is down by 14.2 percentage points.");
    }

    @Test
    void days_are_ranked_where_the_most_is_asked_for() {
        Question question = new Question(Metric.CALLS, Grouping.DAY, Direction.MOST, null, LAST_WEEK, null, Filter.NONE);
        Table days = new Table(
                List.of(new Line("2026-11-09", Figure.count(1, "1 call", 1)), new Line("2026-11-12", Figure.count(2, "2 calls", 2))), 3);

        assertThat(new Wording(question, new Nouns(KnownNames.NONE)).of(days, null))
                .contains("the highest first: 1) 2026-11-12: 2 calls, 2) 2026-11-09: 1 call.");
    }
}
