package io.leadledger.command.nurture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.draft.Channel;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.DelayUnit;
import io.leadledger.api.nurture.Purpose;
import io.leadledger.api.nurture.SequenceStep;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.web.request.Fields;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is posted of one step. */
final class StepBody {

    private static final int LONGEST_INSTRUCTIONS = 2_000;
    private static final int MOST_DAYS = 365;
    private static final int HOURS_OF_A_DAY = 24;

    private StepBody() {}

    /** @param path what errors put before a field's name */
    static SequenceStep read(ObjectNode posted, String path) {
        ItemFields fields = new ItemFields(posted, path);
        DelayUnit unit = word(DelayUnit.class, path + "delay_unit", fields.text("delay_unit"), DelayUnit.DAYS);
        Channel channel = word(Channel.class, path + "channel", fields.text("channel"), null);
        return new SequenceStep(
                delay(fields, path, unit), unit, channel, word(Purpose.class, path + "purpose", fields.text("purpose"), Purpose.NURTURE),
                Fields.optionalText(path + "instructions", fields.text("instructions"), LONGEST_INSTRUCTIONS));
    }

    private static int delay(ItemFields fields, String path, DelayUnit unit) {
        BigDecimal delay = fields.number("delay");
        if (delay == null) {
            throw LedgerException.missing(path + "delay");
        }
        int most = unit == DelayUnit.DAYS ? MOST_DAYS : MOST_DAYS * HOURS_OF_A_DAY;
        boolean allowed = delay.signum() >= 0 && delay.compareTo(BigDecimal.valueOf(most)) <= 0 && delay.stripTrailingZeros().scale() <= 0;
        if (!allowed) {
            throw LedgerException.invalid(path + "delay", "must be a whole number from 0 to " + most);
        }
        return delay.intValueExact();
    }

    /** @param otherwise null when the word must be there */
    private static <E extends Enum<E>> E word(Class<E> words, String field, @Nullable String text, @Nullable E otherwise) {
        if (text == null) {
            if (otherwise == null) {
                throw LedgerException.missing(field);
            }
            return otherwise;
        }
        try {
            return Enum.valueOf(words, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw LedgerException.invalid(field, "must be one of " + Arrays.stream(words.getEnumConstants())
                    .map(word -> word.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")));
        }
    }
}
