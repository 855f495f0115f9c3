package io.leadledger.command.recording;

import io.leadledger.api.Hashes;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.blob.BlobStore;
import io.leadledger.web.recording.RecordingAddress;
import io.leadledger.web.request.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes recordings in, without a key too, so what one address may leave here unclaimed is limited. */
@Component
class RecordingIntake {

    private static final long MOST_HELD = 5L * 1024 * 1024 * 1024;
    private static final int AN_HOUR = 3600;
    private static final int LONGEST_NAME = 255;
    private static final int NAME_BYTES = 16;
    private static final Pattern EXTENSION = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecordingRegister register;
    private final BlobStore blobs;

    RecordingIntake(RecordingRegister register, BlobStore blobs) {
        this.register = register;
        this.blobs = blobs;
    }

    /**
     * @param companyId null for one that nobody vouches for
     * @throws LedgerException rate_limit_exceeded when the address has left too much that nobody's call names
     */
    Recording take(MultipartFile file, @Nullable UUID companyId, String address) throws IOException {
        if (file.isEmpty()) {
            throw LedgerException.invalid("file", "must not be empty");
        }
        String origin = Hashes.uuid("address", address).toString();
        if (companyId == null && register.heldFor(origin) + file.getSize() > MOST_HELD) {
            throw new LedgerException(ErrorCode.RATE_LIMIT_EXCEEDED, "file", "Too many recordings that no call names yet").retryAfter(AN_HOUR);
        }
        String original = Objects.requireNonNullElse(
                Fields.optionalText("file", file.getOriginalFilename(), LONGEST_NAME), "recording");
        String name = newName(original);
        Recording recording = new Recording(name, original, type(file, original), file.getSize(), origin, companyId);
        register.add(recording);
        try (InputStream content = file.getInputStream()) {
            blobs.put(RecordingAddress.blobOf(name), content, file.getSize());
            return recording;
        } catch (IOException e) {
            register.remove(name);
            throw new LedgerException(ErrorCode.UNAVAILABLE, "The recording cannot be stored at the moment");
        }
    }

    private static String newName(String original) {
        byte[] random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        Matcher extension = EXTENSION.matcher(original);
        String type = extension.matches() ? extension.group(1).toLowerCase(Locale.ROOT) : "bin";
        return HexFormat.of().formatHex(random) + '.' + type;
    }

    /** Only sounds and pictures keep their type: whatever else was sent is never shown as what it says it is. */
    private static String type(MultipartFile file, String original) {
        String said = file.getContentType();
        String guessed = MediaTypeFactory.getMediaType(original).map(MediaType::toString).orElse("");
        for (String type : new String[] {said == null ? "" : said, guessed}) {
            if (type.matches("(audio|video)/[A-Za-z0-9.+-]{1,60}")) {
                return type;
            }
        }
        return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }
}
