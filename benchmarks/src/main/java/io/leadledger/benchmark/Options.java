package io.leadledger.benchmark;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** What a run may be told by system properties; an empty one counts as none. */
public final class Options {

    private final String name;

    Options(String name) {
        this.name = name;
    }

    public int number(String property, int otherwise) {
        String given = text(property, "");
        return given.isEmpty() ? otherwise : Integer.parseInt(given.replace("_", ""));
    }

    public String text(String property, String otherwise) {
        String given = System.getProperty(property, "").strip();
        return given.isEmpty() ? otherwise : given;
    }

    public boolean flag(String property) {
        return "true".equals(text(property, "false").toLowerCase(Locale.ROOT));
    }

    /** By the seed that is given, or by another each time; says by which, so that a run can be repeated. */
    public SplittableRandom random() {
        long seed = number("seed", (int) (System.nanoTime() & 0xffffff));
        System.out.println("Seed: " + seed);
        return new SplittableRandom(seed);
    }

    /** Where this run keeps its data and logs. */
    public Path directory() {
        return Path.of("target", "bench", name).toAbsolutePath();
    }
}
