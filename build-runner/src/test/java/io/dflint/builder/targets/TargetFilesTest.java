package io.dflint.builder.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the files of {@code src/test/resources/targets} build: files under {@code ==== file NAME}, the environment
 * ({@code ==== env NAME=VALUE}) and the services ({@code ==== services NAME...}), and under {@code ==== builds} warnings, and for each build its name
 * and context with an option a line below, or the error. Files whose names begin with {@code bake} are given to the reader of Bake, as
 * buildx prints them, the others to that of Compose. {@code -Ddflint.update} writes what is built.
 */
class TargetFilesTest {
    private static final String MARK = "==== ";

    @TempDir
    private Path folder;

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(TargetFilesTest.class.getResource("/targets"))
                .toURI());
        try (Stream<Path> found = Files.list(root)) {
            return found.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void targets(Path data) throws Exception {
        List<String> lines = Files.readAllLines(data);
        int end = lines.indexOf(MARK + "builds");
        Map<String, List<String>> files = new LinkedHashMap<>();
        Map<String, String> environment = new HashMap<>();
        List<String> services = List.of();
        List<String> at = new ArrayList<>();
        for (String line : lines.subList(0, end)) {
            String[] words =
                    line.startsWith(MARK) ? line.substring(MARK.length()).split(" ", 2) : new String[] {""};
            switch (words[0]) {
                case "file" -> {
                    at = new ArrayList<>();
                    files.put(words[1], at);
                }
                case "env" -> {
                    int equals = words[1].indexOf('=');
                    environment.put(words[1].substring(0, equals), words[1].substring(equals + 1));
                }
                case "services" -> services = List.of(words[1].split(" ", -1));
                case "" -> at.add(line);
                default -> throw new IllegalArgumentException(line);
            }
        }
        Path project = Files.createDirectories(folder.resolve("My Project"));
        List<Path> given = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Path path = Files.write(project.resolve(file.getKey()), file.getValue());
            if (!file.getKey().startsWith(".")) {
                given.add(path);
            }
        }
        List<String> actual = new ArrayList<>();
        try {
            List<BuildTarget> targets = data.getFileName().toString().startsWith("bake")
                    ? BakeFile.targets(Files.readString(given.getFirst()), project)
                    : ComposeFile.targets(given, services, environment, text -> actual.add("warning: " + text));
            targets.forEach(target -> describe(target, actual));
        } catch (TargetException e) {
            actual.add("error: " + e.text());
        }
        List<String> shown = String.join("\n", actual)
                .replace(project.toString(), "DIR")
                .replace(folder.toString(), "UP")
                .replace(System.getProperty("user.home"), "HOME")
                .lines()
                .toList();
        if (System.getProperty("dflint.update") != null) {
            List<String> all = new ArrayList<>(lines.subList(0, end + 1));
            all.addAll(shown);
            Files.write(Path.of("src/test/resources/targets", data.getFileName().toString()), all);
        }
        assertThat(shown).isEqualTo(lines.subList(end + 1, lines.size()));
    }

    private static void describe(BuildTarget target, List<String> lines) {
        lines.add(target.name() + " " + target.context());
        target.options().forEach(option -> lines.add("  " + option));
        target.environment().forEach((name, value) -> lines.add("  " + name + " is " + value));
        target.needs().forEach((name, other) -> lines.add("  " + name + " is " + other));
        if (target.dockerfile() != null) {
            target.dockerfile().lines().forEach(line -> lines.add("  | " + line));
        }
    }
}
