package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.api.CallEvent.Segment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labelled talk: a whole call, or a few lines of one.
 *
 * @param file that it is from, which is about one trade or one kind of talk
 * @param lead hot, warm or cold; null when it is not a whole call
 * @param mood positive, neutral or negative; null when nobody said
 */
record Example(String file, String language, @Nullable String lead, @Nullable String mood, List<Line> lines) {

    /** @param speaker agent or customer */
    record Line(String speaker, String text, Set<String> labels) {}

    boolean isCall() {
        return lead != null;
    }

    List<Segment> segments() {
        return lines.stream().map(line -> new Segment(line.speaker(), null, null, line.text(), null)).toList();
    }
}
