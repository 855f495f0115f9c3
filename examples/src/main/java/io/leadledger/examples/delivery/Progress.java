package io.leadledger.examples.delivery;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** One line that is written over on a terminal; elsewhere a line every two seconds. */
final class Progress {

    private static final long QUIET_NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final int total;
    private final boolean terminal = isTerminal();
    private long shownNanos;

    Progress(PrintStream out, int total) {
        this.out = out;
        this.total = total;
        this.shownNanos = System.nanoTime();
    }

    /** JDK 25 gives no console where input or output is not interactive, unlike those before it. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    synchronized void show(Tally tally) {
        boolean last = tally.answered() >= total;
        if (!terminal && !last && System.nanoTime() - shownNanos < QUIET_NANOS) {
            return;
        }
        shownNanos = System.nanoTime();
        int remaining = total - tally.answered();
        double rate = tally.perSecond();
        String line = String.format(Locale.ROOT, "%,d of %,d items, %,.0f a second, %,d rejected, %,d to go (%.0f s)",
                tally.answered(), total, rate, tally.rejected(), remaining, remaining / Math.max(1, rate));
        out.print(terminal ? "\r" + line + "   " + (last ? System.lineSeparator() : "") : line + System.lineSeparator());
        out.flush();
    }
}
