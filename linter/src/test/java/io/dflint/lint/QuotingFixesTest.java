package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Quotes that fixes add change nothing where values have neither blanks nor globs: the scripts in {@code
 * src/test/resources/quoting} print and return the same before and after, in each shell that is here.
 */
class QuotingFixesTest {
    private static final Path FOLDER = Path.of("src/test/resources/quoting");
    private static final String HEAD = "FROM debian:13\nRUN <<'DFLINT_END'\n";
    private static final String TAIL = "DFLINT_END\n";

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> shells().map(shell ->
                            DynamicTest.dynamicTest(file.getFileName() + " in " + shell, () -> check(file, shell))));
        }
    }

    private static Stream<String> shells() {
        return Stream.of("/bin/sh", "/bin/dash", "/bin/bash").filter(shell -> Files.isExecutable(Path.of(shell)));
    }

    private void check(Path file, String shell) throws IOException, InterruptedException {
        String before = Files.readString(file);
        String after = quoted(before);
        assertThat(after).isNotEqualTo(before);
        assertThat(run(after, shell)).isEqualTo(run(before, shell));
    }

    /** The script with all quotes that fixes add, one after the other. */
    private static String quoted(String script) {
        LintEngine engine = new LintEngine(LintOptions.DEFAULT.withProfile(Profile.ALL));
        String text = HEAD + script + TAIL;
        List<TextEdit> edits = edits(engine, text);
        while (!edits.isEmpty()) {
            text = TextEdit.apply(text, edits);
            edits = edits(engine, text);
        }
        return text.substring(HEAD.length(), text.length() - TAIL.length());
    }

    private static List<TextEdit> edits(LintEngine engine, String text) {
        return engine.lint(SourceText.of(text)).stream()
                .map(Finding::fixes)
                .flatMap(List::stream)
                .filter(fix -> fix.title().equals("Add double quotes"))
                .findFirst()
                .map(fix -> fix.edits())
                .orElse(List.of());
    }

    private String run(String script, String shell) throws IOException, InterruptedException {
        Path file = Files.writeString(temporary.resolve("script"), script);
        Process process = new ProcessBuilder(shell, file.toString())
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "exit status " + process.waitFor();
    }
}
