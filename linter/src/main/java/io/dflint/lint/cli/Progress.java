package io.dflint.lint.cli;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a run on a terminal after the first second. */
final class Progress {
    private static final long FIRST = 1_000_000_000;
    private static final long BETWEEN = 100_000_000;
    /** Returns to the first column and clears the line. */
    private static final String CLEAR = "\r\u001b[K";

    private final int total;
    private final Console console;
    private final boolean shows;
    private final @Nullable LongSupplier nanos;
    private long next;
    private int done;
    private boolean shown;

    /**
     * Creates a progress display.
     *
     * @param nanos a clock; null if nothing is shown
     */
    Progress(int total, Console console, boolean shows, @Nullable LongSupplier nanos) {
        this.total = total;
        this.console = console;
        this.shows = shows;
        this.nanos = nanos;
        next = nanos == null || !shows ? 0 : nanos.getAsLong() + FIRST;
    }

    static Progress of(int total, Console console) {
        boolean shows = total > 1 && Console.isTerminal();
        return shows ? new Progress(total, console, true, System::nanoTime) : new Progress(total, console, false, null);
    }

    /** Counts a file that is done. */
    void step() throws IOException {
        done++;
        if (shows && nanos != null && nanos.getAsLong() - next >= 0) {
            console.out().flush();
            console.err().write(CLEAR + "linted " + done + " of " + total + " files");
            console.err().flush();
            shown = true;
            next = nanos.getAsLong() + BETWEEN;
        }
    }

    /** Clears the display before other output is written. */
    void clear() throws IOException {
        if (shown) {
            console.err().write(CLEAR);
            console.err().flush();
            shown = false;
        }
    }

    void end() throws IOException {
        clear();
    }
}
