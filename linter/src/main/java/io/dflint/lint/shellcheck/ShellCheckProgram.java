package io.dflint.lint.shellcheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the program for many scripts at a time. They are passed as files in a temporary directory. */
final class ShellCheckProgram {
    private static final String OPTION = "--shellcheck";
    private static final int MOST_BYTES = 64 << 20;

    private final String program;
    private final Duration patience;

    /**
     * Creates a runner.
     *
     * @param patience the time limit of each run
     */
    ShellCheckProgram(String program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /**
     * Returns the remarks about each script, in order.
     *
     * @throws InputException if the program cannot be run, fails, times out or its output is invalid
     */
    List<List<Remark>> judge(List<ScriptFile> scripts) throws InputException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("dflint-shellcheck");
            List<String> command =
                    new ArrayList<>(List.of(program, "--format=json1", "--norc", "--severity=style", "--"));
            for (int i = 0; i < scripts.size(); i++) {
                Files.writeString(folder.resolve(name(i)), scripts.get(i).text());
                command.add(name(i));
            }
            List<List<Remark>> remarks = RemarkJson.ofProgram(run(command, folder), scripts.size());
            if (remarks == null) {
                throw failed("printed no JSON as shellcheck does with --format=json1; version 0.7 or newer is needed");
            }
            return remarks;
        } catch (IOException e) {
            throw notRun(e);
        } finally {
            remove(folder, scripts.size());
        }
    }

    /** Returns the version information of the program, which identifies its version. */
    String version() throws InputException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("dflint-shellcheck");
            return run(List.of(program, "--version"), folder);
        } catch (IOException e) {
            throw notRun(e);
        } finally {
            remove(folder, 0);
        }
    }

    private InputException notRun(IOException e) {
        return failed("cannot be run: " + IoReason.of(e) + "; give the path of the program, or leave the option out");
    }

    private static String name(int script) {
        return script + ".sh";
    }

    private InputException failed(String what) {
        return new InputException(OPTION, program + " " + what);
    }

    private String run(List<String> command, Path folder) throws InputException, IOException {
        Path errors = folder.resolve("errors");
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("SHELLCHECK_OPTS");
        builder.environment().put("LC_ALL", "C.UTF-8");
        // The output is written to files, so that it need not be read while waiting.
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        Process process = null;
        try {
            process = builder.start();
            process.getOutputStream().close();
            await(process, output);
            int exit = process.exitValue();
            if (exit > 1) {
                throw failed("failed with exit code " + exit + firstLine(errors));
            }
            try (InputStream in = Files.newInputStream(output)) {
                return new String(in.readNBytes(MOST_BYTES), UTF_8);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        } finally {
            if (process != null) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            Files.deleteIfExists(errors);
            Files.deleteIfExists(output);
        }
    }

    /** Waits for the process, and checks the size of its output periodically. */
    private void await(Process process, Path output) throws InputException, InterruptedException, IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - end > 0) {
                throw failed("gave no answer within " + patience.toSeconds() + "s; what it finds is missing");
            }
            refuseIfLong(output);
        }
        refuseIfLong(output);
    }

    private void refuseIfLong(Path output) throws InputException, IOException {
        if (Files.size(output) > MOST_BYTES) {
            throw failed("printed more than " + (MOST_BYTES >> 20) + " MiB; what it finds is missing");
        }
    }

    private static String firstLine(Path errors) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(errors)) {
            text = new String(in.readNBytes(200), UTF_8).strip();
        }
        int end = text.indexOf('\n');
        return text.isEmpty() ? "" : ": " + (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static void remove(@Nullable Path folder, int scripts) {
        try {
            if (folder != null) {
                for (int i = 0; i < scripts; i++) {
                    Files.deleteIfExists(folder.resolve(name(i)));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // The system removes leftover temporary files.
        }
    }
}
