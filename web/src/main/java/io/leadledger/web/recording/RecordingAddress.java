package io.leadledger.web.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a recording that was sent here is found; what is posted of a call names it by this. */
public final class RecordingAddress {

    public static final String PATH = "/apis/uploads/recordings/";

    /** 32 random hex digits, so that knowing the name is knowing the recording. */
    private static final Pattern OURS = Pattern.compile("(?:https?://[^/?#]+)?" + PATH + "([0-9a-f]{32}\\.[a-z0-9]{1,8})(?:[?#].*)?");

    private RecordingAddress() {}

    /** The name in an address of this form, on whichever host; empty for other addresses. */
    public static Optional<String> nameIn(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        Matcher ours = OURS.matcher(url.strip());
        return ours.matches() ? Optional.of(ours.group(1)) : Optional.empty();
    }

    /** Under which the blob store has it. */
    public static String blobOf(String name) {
        return "recordings/" + name;
    }
}
