package io.dflint.lsp.protocol;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The server's log for troubleshooting. Nothing is written unless a log file is requested. */
public final class Log {
    public static final Log NONE = new Log(null);

    private final @Nullable PrintWriter out;

    private Log(@Nullable PrintWriter out) {
        this.out = out;
    }

    public static Log to(Writer writer) {
        return new Log(new PrintWriter(writer, true));
    }

    public boolean isOn() {
        return out != null;
    }

    public void info(String message) {
        write(message, null);
    }

    public void error(String message, @Nullable Throwable thrown) {
        write("error: " + message, thrown);
    }

    void library(String message, @Nullable Throwable thrown) {
        write("lsp4j: " + message, thrown);
    }

    private void write(String message, @Nullable Throwable thrown) {
        if (out == null) {
            return;
        }
        synchronized (out) {
            out.println(Instant.now() + " " + message);
            if (thrown != null) {
                thrown.printStackTrace(out);
            }
        }
    }
}
