package io.dflint.lsp.build;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the {@code dfbuild} program, always with a list of words and never through a shell. */
public final class Dfbuild {
    private static final String NAME = "dfbuild";

    private final List<String> command;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /** @param command the program and the words before its command; empty if there is none */
    public Dfbuild(List<String> command) {
        this.command = List.copyOf(command);
    }

    /**
     * Finds the program that was installed with this server, or else the first one in the absolute directories of the
     * search path.
     *
     * @param home the directory of this server; null if it is unknown
     * @param searchPath the value of {@code PATH}
     */
    public static Dfbuild find(@Nullable String home, @Nullable String searchPath) {
        List<String> directories = new ArrayList<>();
        if (home != null) {
            directories.add(home + File.separator + "bin");
        }
        if (searchPath != null) {
            directories.addAll(List.of(searchPath.split(File.pathSeparator, -1)));
        }
        for (String directory : directories) {
            try {
                Path file = Path.of(directory, NAME);
                if (file.isAbsolute() && Files.isExecutable(file)) {
                    return new Dfbuild(List.of(file.toString()));
                }
            } catch (InvalidPathException e) {
                // Not a valid directory.
            }
        }
        return new Dfbuild(List.of());
    }

    public boolean isThere() {
        return !command.isEmpty();
    }

    /** A run of the program. */
    public final class Run {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private volatile @Nullable Process process;

        /**
         * Starts the program and waits until it ends.
         *
         * @param words the command line
         * @param folder the working directory
         * @param onLine receives each line of standard error
         * @return the standard output
         * @throws IOException if the program cannot be started or its exit code is not 0; the message contains the end
         *     of its output
         */
        public String finish(List<String> words, Path folder, Consumer<String> onLine) throws IOException {
            List<String> all = new ArrayList<>(command);
            all.addAll(words);
            Process started = new ProcessBuilder(all)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File(nullDevice())))
                    .start();
            process = started;
            running.add(started);
            try {
                if (cancelled.get()) {
                    end(started);
                }
                StringBuilder out = new StringBuilder();
                Thread reader = Thread.ofVirtual()
                        .start(() -> each(
                                started.inputReader(StandardCharsets.UTF_8),
                                line -> out.append(line).append('\n')));
                String[] last = {""};
                each(
                        new BufferedReader(new InputStreamReader(started.getErrorStream(), StandardCharsets.UTF_8)),
                        line -> {
                            if (line.startsWith(NAME + ": ")) {
                                last[0] = line.substring(NAME.length() + 2);
                            }
                            onLine.accept(line);
                        });
                int code = started.waitFor();
                reader.join();
                if (code != 0) {
                    throw new IOException(
                            cancelled.get() ? "cancelled" : last[0].isEmpty() ? NAME + " ended with " + code : last[0]);
                }
                return out.toString();
            } catch (InterruptedException e) {
                end(started);
                throw new IOException("interrupted", e);
            } finally {
                running.remove(started);
            }
        }

        /** Stops the program, which removes its leftovers at the daemon. */
        public void cancel() {
            cancelled.set(true);
            Process started = process;
            if (started != null) {
                end(started);
            }
        }
    }

    public Run newRun() {
        return new Run();
    }

    /** Stops all running programs. */
    public void close() {
        running.forEach(Dfbuild::end);
    }

    /**
     * Stops a process. Unlike {@link Process#destroy}, this does not close the streams, so the last output can still be
     * read.
     */
    private static void end(Process process) {
        process.toHandle().destroy();
    }

    private static void each(BufferedReader reader, Consumer<String> action) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                action.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nullDevice() {
        return File.separatorChar == '/' ? "/dev/null" : "NUL";
    }
}
