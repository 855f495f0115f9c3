package io.leadledger.examples.delivery;

import io.leadledger.examples.month.Item;
import io.leadledger.examples.month.Item.Round;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The month as NDJSON, a file a round, for {@code curl} or any other client. */
public final class NdjsonFiles {

    private NdjsonFiles() {}

    /** @param folder made if need be; files of the same names are replaced */
    public static void write(List<Item> items, Path folder, PrintStream out) throws IOException {
        Files.createDirectories(folder);
        for (Round round : Round.values()) {
            Path file = folder.resolve(round.number() + "-" + round.endpoint() + ".ndjson");
            List<Item> lines = items.stream().filter(item -> item.round() == round).toList();
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                for (Item item : lines) {
                    writer.write(item.json().toString());
                    writer.write('\n');
                }
            }
            out.printf(Locale.ROOT, "%s: %,d items%n", file, lines.size());
        }
    }
}
