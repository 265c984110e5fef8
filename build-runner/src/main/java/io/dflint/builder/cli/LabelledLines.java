package io.dflint.builder.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Labels the output of one of several builds: each line is preceded by the name of the build, and JSON objects get it
 * as {@code target}.
 */
final class LabelledLines extends OutputStream {
    private final PrintStream to;
    private final String name;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private LabelledLines(PrintStream to, String name) {
        this.to = to;
        this.name = name;
    }

    /** Returns a stream that must be closed, which does not close the underlying one. */
    static PrintStream on(PrintStream to, String name) {
        return new PrintStream(new LabelledLines(to, name), false, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            end();
        } else {
            line.write(b);
        }
    }

    private void end() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        String labelled =
                text.startsWith("{\"") ? "{\"target\":\"" + name + "\"," + text.substring(1) : name + " | " + text;
        synchronized (to) {
            to.println(labelled.stripTrailing());
            to.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (line.size() > 0) {
            end();
        }
    }
}
