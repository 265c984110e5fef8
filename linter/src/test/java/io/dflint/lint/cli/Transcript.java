package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Commands and what they print, as a user sees them:
 *
 * <pre>
 * $ dflint --quiet Dockerfile
 * Dockerfile:1:6: ...
 * [exit 1]
 * </pre>
 *
 * <p>{@code dflint} runs in this process, all else in a shell. What a command writes to standard output and standard error stands in this
 * order; the exit code is left out if it is 0. Lines that begin with {@code ##} are comments.
 */
final class Transcript {
    private final Path folder;
    private final Map<String, String> hidden;

    /**
     * @param folder where the commands run
     * @param hidden texts that differ from run to run, and what stands for them, in commands too
     */
    Transcript(Path folder, Map<String, String> hidden) {
        this.folder = folder;
        this.hidden = hidden;
    }

    /** The transcript with what its commands print now. */
    String replay(List<String> lines) throws IOException, InterruptedException {
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("$ ")) {
                out.append(line).append('\n').append(run(line.substring(2)));
            } else if (line.startsWith("## ")) {
                out.append(out.isEmpty() ? "" : "\n").append(line).append('\n');
            }
        }
        return out.toString();
    }

    /** Copies a folder to where the commands run. */
    void start(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(from.relativize(file).toString().replace("dot-", "."));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private String run(String command) throws IOException, InterruptedException {
        String plain = command.startsWith("dflint ") ? command.substring("dflint ".length()) : "";
        boolean isPlain = !plain.isEmpty() && plain.chars().noneMatch(c -> "|<>;&$".indexOf(c) >= 0);
        String real = command;
        for (Map.Entry<String, String> each : hidden.entrySet()) {
            real = real.replace(each.getValue(), each.getKey());
            plain = plain.replace(each.getValue(), each.getKey());
        }
        String printed = isPlain ? dflint(words(plain)) : shell(real);
        for (Map.Entry<String, String> each : hidden.entrySet()) {
            printed = printed.replace(each.getKey(), each.getValue());
        }
        return printed.replace(folder + "/", "").replace(folder.toString(), ".");
    }

    private String dflint(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Dflint.run(
                words.toArray(new String[0]), new ByteArrayInputStream(new byte[0]), out, err, folder, false);
        return closed(out.toString(UTF_8)) + closed(err.toString(UTF_8)) + exit(code);
    }

    private String shell(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME", "a",
                        "GIT_AUTHOR_EMAIL", "a@example.org",
                        "GIT_COMMITTER_NAME", "a",
                        "GIT_COMMITTER_EMAIL", "a@example.org",
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "LC_ALL", "C"));
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "[no end]\n";
        }
        return closed(printed) + exit(process.exitValue());
    }

    private static String closed(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static String exit(int code) {
        return code == 0 ? "" : "[exit " + code + "]\n";
    }

    /** Splits at spaces outside of quotes. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : (text + " ").toCharArray()) {
            if (quote == 0 && c == ' ') {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
