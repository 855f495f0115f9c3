package io.leadledger.benchmark.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes good bodies bad: a value replaced by a nasty one, or bytes flipped, dropped, doubled or cut off. */
final class Mutations {

    private static final Pattern VALUE = Pattern.compile(":\\s*(\"[^\"]*\"|-?[0-9.]+|true|false|null)|(?<=\\[)(\"[^\"]*\"|[0-9]+)");
    private static final Pattern NAME = Pattern.compile("\"([a-z_]+)\"\\s*:");

    private Mutations() {}

    static byte[] of(String body, SplittableRandom random) {
        String changed = body;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = random.nextInt(10) < 8 ? withValue(changed, random) : withoutName(changed, random);
        }
        byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? withBytes(bytes, random) : bytes;
    }

    private static String withValue(String body, SplittableRandom random) {
        Matcher values = VALUE.matcher(body);
        long count = values.results().count();
        if (count == 0) {
            return body;
        }
        values.reset();
        for (long skip = random.nextLong(count); skip >= 0; skip--) {
            values.find();
        }
        int group = values.group(1) != null ? 1 : 2;
        return body.substring(0, values.start(group)) + Nasty.one(Nasty.JSON, random) + body.substring(values.end(group));
    }

    /** Renames a field, so that a required one is missing and an unknown one is there. */
    private static String withoutName(String body, SplittableRandom random) {
        Matcher names = NAME.matcher(body);
        long count = names.results().count();
        if (count == 0) {
            return body;
        }
        names.reset();
        for (long skip = random.nextLong(count); skip >= 0; skip--) {
            names.find();
        }
        return body.substring(0, names.start(1)) + "x" + random.nextInt(100) + body.substring(names.end(1));
    }

    private static byte[] withBytes(byte[] body, SplittableRandom random) {
        if (body.length == 0) {
            return body;
        }
        int at = random.nextInt(body.length);
        byte[] changed = body.clone();
        switch (random.nextInt(5)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed = Arrays.copyOf(body, at);
            case 2 -> System.arraycopy(body, at, changed, 0, body.length - at);
            case 3 -> {
                changed = Arrays.copyOf(body, body.length * 2);
                System.arraycopy(body, 0, changed, body.length, body.length);
            }
            default -> {
                for (int i = 0; i < 8; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return changed;
    }
}
