package io.leadledger.intelligence.analysis.conversation;

import io.leadledger.api.CallEvent.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one speaker said in one segment: the whole of it, unless it has the names of speakers within ("Agent: … Customer: …"). */
record Piece(int segment, @Nullable String speaker, @Nullable BigDecimal start, @Nullable BigDecimal end, String text) {

    private static final String ROLE = "(?i:agent|customer|rep|client|caller|sales ?rep|advisor|prospect|lead|assistant|user|speaker|agente|"
            + "cliente|vendedora?|asesora?)[ _-]?\\d{0,2}";
    private static final String NAME = "[A-Z][\\p{L}.'-]{1,20}(?: [A-Z][\\p{L}.'-]{0,20})?(?: \\([^)\\n]{1,30}\\))?";
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|\\n|(?<=[.?!…] ))[\\s\\[(*]{0,6}(?:(?<role>" + ROLE + ")|(?<name>" + NAME + "))[\\])*]{0,2}\\s?:[*]{0,2}\\s");
    /** Longer segments than this tell too little about when a sentence in them was said. */
    private static final BigDecimal PRECISE = BigDecimal.valueOf(60);

    static List<Piece> of(int index, Segment segment) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        @Nullable String speaker = segment.speaker();
        if (speaker == null || speaker.isBlank()) {
            Set<String> names = names(segment.text());
            Matcher label = LABEL.matcher(segment.text());
            while (label.find()) {
                @Nullable String name = label.group("name");
                if (name == null || names.contains(name)) {
                    add(pieces, index, segment, speaker, from, label.start());
                    speaker = name == null ? label.group("role") : name;
                    from = label.end();
                }
            }
        }
        add(pieces, index, segment, speaker, from, segment.text().length());
        return pieces;
    }

    /** Names that come more than once before a colon: "Note:" is none. */
    private static Set<String> names(String text) {
        Set<String> seen = new HashSet<>();
        Set<String> again = new HashSet<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            @Nullable String name = label.group("name");
            if (name != null && !seen.add(name)) {
                again.add(name);
            }
        }
        return again;
    }

    private static void add(List<Piece> pieces, int index, Segment segment, @Nullable String speaker, int from, int to) {
        String text = segment.text().substring(from, to);
        if (!text.isBlank()) {
            pieces.add(new Piece(index, speaker, at(segment, from), at(segment, to), text));
        }
    }

    private static @Nullable BigDecimal at(Segment segment, int place) {
        return at(segment.start(), segment.end(), place, segment.text().length());
    }

    /** The time of a place in the text, as if everyone spoke evenly. */
    private static @Nullable BigDecimal at(@Nullable BigDecimal start, @Nullable BigDecimal end, int place, int length) {
        if (start == null || end == null || place == 0) {
            return start;
        }
        if (place >= length) {
            return end;
        }
        return start.add(end.subtract(start).multiply(BigDecimal.valueOf(place)).divide(BigDecimal.valueOf(length), 2, RoundingMode.HALF_UP));
    }

    boolean isLong() {
        return start != null && end != null && end.subtract(start).compareTo(PRECISE) > 0;
    }

    @Nullable BigDecimal at(int place) {
        return at(start, end, place, text.length());
    }
}
