package io.dflint.lsp.protocol;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Redirects the log messages of lsp4j to the server's log. */
final class LibraryLog extends Handler {
    /** Kept in a field, because unreferenced loggers are garbage collected. */
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

    private final Log log;

    private LibraryLog(Log log) {
        this.log = log;
    }

    static void redirect(Log log) {
        LIBRARY.setUseParentHandlers(false);
        if (log.isOn()) {
            LIBRARY.addHandler(new LibraryLog(log));
        } else {
            LIBRARY.setLevel(Level.OFF);
        }
    }

    @Override
    public void publish(LogRecord record) {
        log.library(record.getMessage(), record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
