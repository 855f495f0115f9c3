package io.leadledger.automation.analysis;

import io.leadledger.api.CallEvent;
import io.leadledger.api.CanonicalJson;
import io.leadledger.api.EventJson;
import io.leadledger.api.Hashes;
import io.leadledger.api.state.Transcript;
import io.leadledger.intelligence.analysis.phrases.PhraseBooks;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to analyse in a transcript.
 *
 * @param hash SHA-256 of the segments, hex
 */
record Spoken(@Nullable String language, List<CallEvent.Segment> segments, String hash) {

    private static final int SAMPLE = 20_000;

    /** The language whose phrase book it is read by. */
    String bookLanguage() {
        StringBuilder sample = new StringBuilder();
        for (CallEvent.Segment segment : segments) {
            if (sample.length() < SAMPLE) {
                sample.append(segment.text(), 0, Math.min(segment.text().length(), SAMPLE)).append('\n');
            }
        }
        return PhraseBooks.loaded().languageOf(sample.toString(), language);
    }

    /** A text without segments is one. */
    static Spoken of(Transcript transcript) {
        List<CallEvent.Segment> segments = transcript.segments().isEmpty()
                ? List.of(new CallEvent.Segment(null, null, null, transcript.wholeText(), transcript.confidence()))
                : transcript.segments();
        String canonical = CanonicalJson.of(EventJson.mapper().valueToTree(segments));
        return new Spoken(
                transcript.language(), segments, HexFormat.of().formatHex(Hashes.sha256(canonical.getBytes(StandardCharsets.UTF_8))));
    }
}
