package io.leadledger.intelligence.ask.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.EventJson;
import io.leadledger.api.question.Citation;
import io.leadledger.intelligence.ask.question.KnownNames;
import io.leadledger.intelligence.ask.question.Metric;
import io.leadledger.intelligence.ask.question.Question;
import io.leadledger.intelligence.ask.question.QuestionReader;
import io.leadledger.intelligence.ask.question.Reading;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.messaging.Queries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what can be counted. */
@Component
class NumberAnswers {

    private static final int MOST_CITATIONS = 64;
    private static final String TRY_OTHER_DAYS = "Try expanding the date range or checking a different time period";

    private final Queries queries;
    private final Companies companies;
    private final NameBook book;
    private final Clock clock;

    NumberAnswers(Queries queries, Companies companies, NameBook book, Clock clock) {
        this.queries = queries;
        this.companies = companies;
        this.book = book;
        this.clock = clock;
    }

    /** Empty for what is no question about numbers. */
    Optional<Reply> answer(Inquiry inquiry) {
        ZoneId zone = companies.company(inquiry.companyId()).map(Company::timeZone).orElse(ZoneOffset.UTC);
        KnownNames names = book.of(inquiry.companyId(), asking(inquiry, zone));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Reading reading = new QuestionReader(names, today).read(inquiry.text(), inquiry.context(), inquiry.previous(), inquiry.followsUp());
        return switch (reading) {
            case Reading.Other _ -> Optional.empty();
            case Reading.Unclear unclear -> Optional.of(new Reply.Unknown(
                    "It is not known here what \"" + String.join("\", \"", unclear.words()) + "\" stands for", suggestion(names), null, null));
            case Reading.Understood understood -> Optional.of(counted(inquiry, understood, names, asking(inquiry, zone)));
        };
    }

    private Asking asking(Inquiry inquiry, ZoneId zone) {
        return new Asking(queries, inquiry.companyId(), zone, inquiry.metaData());
    }

    private static String suggestion(KnownNames names) {
        List<String> some = names.reps().values().stream().sorted().limit(3).toList();
        return some.isEmpty()
                ? "Ask about objections, conversion, reps, leads, calls or SOP compliance of a time"
                : "Ask about a rep by name, such as " + String.join(", ", some) + ", or about all calls of a time";
    }

    private static Reply counted(Inquiry inquiry, Reading.Understood understood, KnownNames names, Asking asking) {
        Question question = understood.question();
        Support.Gaps gaps = Support.of(question, inquiry.context());
        if (!gaps.refused().isEmpty() || !Support.makesSense(question)) {
            String by = gaps.refused().isEmpty() ? Nouns.of(question.grouping()) : String.join(" and ", gaps.refused());
            return new Reply.Unknown(
                    "The " + Nouns.of(question.metric()) + " is not known by " + by, "Ask the same without it, or for a date range", null, question);
        }
        if (question.metric() == Metric.OVERVIEW) {
            return Overview.of(question, understood.certainty(), asking);
        }
        Tables tables = new Tables(asking, question);
        Table table = tables.of(question.days());
        Table compared = question.compared() == null ? null : tables.of(question.compared());
        boolean empty = table.base() == 0 || table.lines().stream().allMatch(line -> line.figure().value() == null) && !table.lines().isEmpty();
        if (empty) {
            return new Reply.Unknown(nothing(question), TRY_OTHER_DAYS, basis(question, asking), question);
        }
        String text = new Wording(question, new Nouns(names)).of(table, compared) + note(gaps);
        return reply(text, question, understood.certainty(), table, asking);
    }

    static Reply reply(String text, Question question, double certainty, Table table, Asking asking) {
        BigDecimal confidence = BigDecimal.valueOf(certainty * trust(table.base())).setScale(2, RoundingMode.HALF_UP);
        List<Citation> citations = asking.asked().entrySet().stream()
                .limit(MOST_CITATIONS)
                .map(asked -> new Citation(asked.getKey(), 1, confidence, Excerpts.of(asked.getValue())))
                .toList();
        return new Reply.Answered(
                text, citations, confidence, FollowUps.of(question, Order.of(question, table.lines())), basis(question, asking), question);
    }

    /** A rate of three calls says less than one of a hundred. */
    private static double trust(long base) {
        return base >= 30 ? 0.95 : base >= 10 ? 0.85 : 0.7;
    }

    private static String nothing(Question question) {
        boolean leads = question.metric() == Metric.LEADS || question.metric() == Metric.LEAD_SCORE;
        return "Not enough " + (leads ? "lead" : "call") + " data for the specified date range";
    }

    private static String note(Support.Gaps gaps) {
        return gaps.notes().isEmpty() ? "" : " This is not told apart by " + String.join(" or ", gaps.notes()) + ": all are counted.";
    }

    private static ObjectNode basis(Question question, @Nullable Asking asking) {
        ObjectNode basis = EventJson.mapper().createObjectNode().put("method", "rules");
        basis.set("question", EventJson.mapper().valueToTree(question));
        basis.set("queries", EventJson.mapper().valueToTree(asking == null ? List.of() : asking.asked()));
        return basis;
    }
}
