package io.dflint.lint.cli;

import io.dflint.lint.input.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/**
 * Lints again whenever a file is changed, added or removed, until the process is ended. Files are polled, which works
 * on every file system.
 */
final class Watch {
    /** Sleeps between two polls. */
    static final Pause SLEEP = () -> {
        Thread.sleep(500);
        return true;
    };

    private static final String CLEAR_SCREEN = "\u001b[2J\u001b[H";

    private final LintArguments arguments;
    private final Console console;
    private final Pause pause;

    /** What happens between two polls. */
    @FunctionalInterface
    interface Pause {
        /** Waits, and returns whether to poll again. */
        boolean waits() throws InterruptedException;
    }

    Watch(LintArguments arguments, Console console, Pause pause) {
        this.arguments = arguments;
        this.console = console;
        this.pause = pause;
    }

    /** Runs until it is ended, and returns the exit code of the last lint run. */
    int run() throws IOException {
        while (true) {
            if (Console.isTerminal()) {
                console.out().write(CLEAR_SCREEN);
            }
            Map<Path, String> before = state();
            int code = new LintRun(arguments, console).run();
            console.out().flush();
            console.complain("watching " + FixSummary.count(before.size(), "file") + "; Ctrl-C ends");
            try {
                do {
                    if (!pause.waits()) {
                        return code;
                    }
                } while (state().equals(before));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return code;
            }
        }
    }

    /** Returns a stamp for each file, which changes if the file or one of its configuration or ignore files does. */
    private Map<Path, String> state() {
        Map<Path, String> state = new HashMap<>();
        for (Inputs.Input input : new LintRun(arguments, console).inputs().files()) {
            if (input instanceof Inputs.FileInput file) {
                state.put(file.path(), stamp(file.path()) + beside(file.path().toAbsolutePath()));
            }
        }
        return state;
    }

    private String beside(Path file) {
        StringBuilder stamps = new StringBuilder();
        stamps.append(stamp(file.resolveSibling(".dockerignore")));
        stamps.append(stamp(file.resolveSibling(file.getFileName() + ".dockerignore")));
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            stamps.append(stamp(folder.resolve(".dflint.yaml")));
            stamps.append(stamp(folder.resolve(".hadolint.yaml")));
            if (Files.exists(folder.resolve(".git"))) {
                break;
            }
        }
        String config = arguments.config();
        return config == null
                ? stamps.toString()
                : stamps.append(stamp(console.directory().resolve(config))).toString();
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + "," + attributes.size() + ";";
        } catch (IOException e) {
            return "-;";
        }
    }
}
