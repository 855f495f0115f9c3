package io.leadledger.intelligence.analysis;

import io.leadledger.api.CallEvent.Segment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of who said what, in hex: two transcripts with the same hash have the same findings from the same version. */
final class TranscriptHash {

    private TranscriptHash() {}

    static String of(List<Segment> segments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Segment segment : segments) {
                String line = segment.speaker() + "\t" + segment.start() + "\t" + segment.end() + "\t" + segment.text() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
