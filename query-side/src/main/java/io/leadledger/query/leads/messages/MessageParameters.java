package io.leadledger.query.leads.messages;

import io.leadledger.api.error.LedgerException;
import io.leadledger.query.leads.DayRange;
import io.leadledger.query.list.Parameters;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the documented parameters, and the synonyms that existing clients send. */
final class MessageParameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_OFFSET = 1_000_000_000;

    private MessageParameters() {}

    /** @throws LedgerException naming the parameter that cannot be meant */
    static MessageFilter read(Parameters parameters, ZoneId zone) {
        DayRange from = range(parameters, zone, "from_date", "start_date", "date");
        DayRange to = range(parameters, zone, "to_date", "end_date", "date");
        Integer offset = parameters.number("offset", 0, MAX_OFFSET);
        return new MessageFilter(
                parameters.words("platform"), sender(parameters.text("sender")), parameters.text("conversation_id"),
                from == null ? null : from.start(), to == null ? null : to.end(),
                parameters.clamped("limit", DEFAULT_LIMIT, 1, MAX_LIMIT), offset == null ? 0 : offset);
    }

    private static @Nullable String sender(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String sender = given.toLowerCase(Locale.ROOT);
        if (!sender.equals("user") && !sender.equals("agent")) {
            throw LedgerException.invalid("sender", "must be user or agent");
        }
        return sender;
    }

    private static @Nullable DayRange range(Parameters parameters, ZoneId zone, String... names) {
        String name = parameters.nameOf(names);
        String text = name == null ? null : parameters.text(name);
        return name == null || text == null ? null : DayRange.parse(name, text, zone);
    }
}
