package io.leadledger.examples;

import io.leadledger.examples.delivery.NdjsonFiles;
import io.leadledger.examples.delivery.Poster;
import io.leadledger.examples.delivery.Tally;
import io.leadledger.examples.month.Item;
import io.leadledger.examples.month.Month;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes the month and posts it, or writes it to files. Exit code 1: something was refused; 2: it could not be tried. */
public final class GenerateMonth {

    private GenerateMonth() {}

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), System.getenv()));
    }

    private static int run(List<String> arguments, Map<String, String> environment) {
        try {
            Options options = Options.of(arguments, environment);
            String key = options.out() == null ? Credentials.key(options.key(), environment) : "";
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            List<Item> items = new Month(options.seed(), options.days(), options.scale(), now).items();
            if (options.out() != null) {
                NdjsonFiles.write(items, Path.of(options.out()), System.out);
                return 0;
            }
            System.out.printf("%,d items of the %d days up to %s for %s%n", items.size(), options.days(), now, options.url());
            Tally tally = new Poster(options.url(), key, System.out).post(items);
            System.out.print(tally.summary());
            return tally.rejected() == 0 ? 0 : 1;
        } catch (IllegalArgumentException | IOException impossible) {
            System.err.println(impossible.getMessage());
            return 2;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }
}
