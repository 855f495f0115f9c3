package io.leadledger.query.list;

import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Query parameters by name. An empty one is as good as none; one that cannot be meant is refused by its name. */
public final class Parameters {

    private static final int LONGEST = 512;

    private final Map<String, String> given;

    public Parameters(Map<String, String> given) {
        this.given = given;
    }

    /** A parameter that is given twice stands for a list. */
    public static Parameters of(HttpServletRequest request) {
        return new Parameters(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> String.join(",", parameter.getValue()))));
    }

    /** The first of these names (synonyms) that was given. */
    public @Nullable String nameOf(String... names) {
        return Arrays.stream(names).filter(name -> text(name) != null).findFirst().orElse(null);
    }

    public @Nullable String text(String name) {
        return text(name, LONGEST);
    }

    /** For one that names many. */
    public @Nullable String text(String name, int longest) {
        String text = Fields.optionalText(name, given.get(name), longest);
        return text == null ? null : text.strip();
    }

    /** Comma-separated, in lower case. */
    public Set<String> words(String name) {
        String text = text(name);
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public @Nullable Boolean flag(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw LedgerException.invalid(name, "must be true or false");
        };
    }

    public @Nullable Integer number(String name, int least, int most) {
        BigInteger number = integer(name);
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw LedgerException.invalid(name, "must be between " + least + " and " + most);
        }
        return number.intValueExact();
    }

    /** Above the greatest it is the greatest. */
    public int clamped(String name, int otherwise, int least, int greatest) {
        BigInteger number = integer(name);
        if (number == null) {
            return otherwise;
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0) {
            throw LedgerException.invalid(name, "must be at least " + least);
        }
        return number.min(BigInteger.valueOf(greatest)).intValueExact();
    }

    /** A decimal number of a size that money may have. */
    public @Nullable BigDecimal decimal(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})")) {
            throw LedgerException.invalid(name, "must be a number");
        }
        return new BigDecimal(text);
    }

    private @Nullable BigInteger integer(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("[+-]?\\d{1,40}")) {
            throw LedgerException.invalid(name, "must be an integer");
        }
        return new BigInteger(text);
    }
}
