package io.leadledger.benchmark.hostile;

import io.leadledger.benchmark.server.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Valid bodies, to start from: what is nearly right gets furthest into a program. */
final class Seeds {

    private final List<String> entities;
    private final List<String> events;
    private final List<String> other;

    Seeds(Credentials company) {
        this.entities = read("entities", company);
        this.events = read("events", company);
        this.other = read("other", company);
    }

    /** One of those that the path would take, or another path's when none is known for it. */
    String body(String path, SplittableRandom random) {
        if (path.contains("ingestion/entities")) {
            return Nasty.one(entities, random);
        }
        return Nasty.one(path.contains("ingestion/events") || random.nextInt(5) == 0 ? events : other, random);
    }

    private static List<String> read(String name, Credentials company) {
        try (InputStream lines = Objects.requireNonNull(Seeds.class.getResourceAsStream("/hostile/" + name + ".ndjson"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).replace("COMPANY", company.companyId()).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
