package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.Commands;
import io.dflint.builder.TestDaemon;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions of {@code src/test/resources/transcripts}, each in a directory of its own. {@code ==== file NAME}, {@code ==== remove
 * NAME} and {@code ==== mode MODE NAME} change files, {@code ==== commit MESSAGE} commits them, {@code ==== input
 * TEXT} is the standard input of the commands that follow. {@code $ dfbuild ARGUMENT...} runs a command, {@code ! dfbuild …} one that
 * fails, {@code $ cat NAME} shows a file; what follows is what it prints, IDs, times, ages and the directory replaced. A {@code build} prints its errors only.
 * {@code -Ddflint.update} writes what is printed into the files. {@code BASE} is the base image of the tests, {@code UNIQUE} a name that no other test uses.
 */
class TranscriptTest extends CommandTest {
    private static final String MARK = "==== ";
    private static final String CAT = "$ cat ";

    private final Map<String, String> ids = new HashMap<>();
    private String unique = "";

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(TranscriptTest.class.getResource("/transcripts"))
                .toURI());
        try (Stream<Path> found = Files.list(root)) {
            return found.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void transcript(Path file) throws Exception {
        unique = name("transcript");
        List<String> actual = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at++);
            List<String> text = new ArrayList<>();
            while (at < lines.size() && !isHead(lines.get(at))) {
                text.add(lines.get(at++));
            }
            actual.add(line);
            if (line.startsWith(MARK)) {
                change(line.substring(MARK.length()), text);
                actual.addAll(text);
            } else {
                actual.addAll(line.startsWith(CAT) ? content(line.substring(CAT.length())) : command(line));
            }
        }
        if (System.getProperty("dflint.update") != null) {
            Files.write(Path.of("src/test/resources/transcripts", String.valueOf(file.getFileName())), actual);
        }
        assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", lines));
    }

    private static boolean isHead(String line) {
        return line.startsWith(MARK) || line.startsWith("$ ") || line.startsWith("! ");
    }

    private void change(String what, List<String> text) throws IOException, InterruptedException {
        String[] words = what.split(" ", 3);
        switch (words[0]) {
            case "file" -> file(words[1], filled(String.join("\n", text)) + "\n");
            case "remove" -> Files.delete(folder.resolve(words[1]));
            case "mode" ->
                Files.setPosixFilePermissions(folder.resolve(words[2]), PosixFilePermissions.fromString(words[1]));
            case "commit" ->
                Commands.shell(
                        folder,
                        "git init -q . && git add -A && git -c user.name=n -c user.email=e@x commit -q -m " + words[1]);
            case "input" -> in = (what.substring("input ".length()) + "\n").getBytes(UTF_8);
            case "environment" -> environment.put(words[1], words[2]);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private String filled(String text) {
        return text.replace("BASE", TestDaemon.base()).replace("UNIQUE", unique);
    }

    private List<String> content(String name) throws IOException {
        return anonymous(Files.readString(folder.resolve(name))).lines().toList();
    }

    private List<String> command(String line) {
        List<String> words = words(filled(line.substring("$ dfbuild ".length())), '"');
        boolean builds = words.getFirst().equals("build");
        if (builds) {
            words.add(1, "--progress=none");
        }
        int code = run(words.toArray(String[]::new));
        String output = (builds && code == 0 ? "" : out) + err;
        assertThat(code == 0).as(line + "\n" + out + err).isEqualTo(line.startsWith("$ "));
        return output.isEmpty() ? List.of() : anonymous(output).lines().toList();
    }

    private String anonymous(String output) {
        String text = output.replace(folder.toString(), "DIR")
                .replace(unique, "UNIQUE")
                .replace(TestDaemon.base(), "BASE")
                .replace(engine.address(), "DAEMON")
                .replaceAll("sha256:[0-9a-f]{64}", "IMAGE")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID")
                .replaceAll("\\b[0-9a-f]{12}\\b", "DIGEST")
                .replaceAll("\\b\\d+\\.\\d+s\\b", "TIME")
                .replaceAll("(Less than a second|\\d+ seconds?|About a minute|\\d+ minutes) ago", "AGO")
                .replaceAll("\\(\\d{4}-[^ ]*Z\\)", "(WHEN)")
                .replaceAll("(?m)^machine: .*", "machine: MACHINE")
                .replaceAll("(?<=\\S) {2,}(?=\\S)", "  ")
                .replaceAll("(?m) +$", "");
        return withIds(text);
    }

    /** Short IDs of builds in the order in which they are seen: A, B and so on. */
    private String withIds(String text) {
        return java.util.regex.Pattern.compile("\\b[0-9a-f]{8}\\b")
                .matcher(text)
                .replaceAll(found -> ids.computeIfAbsent(found.group(), id -> "BUILD-" + (char) ('A' + ids.size())));
    }
}
