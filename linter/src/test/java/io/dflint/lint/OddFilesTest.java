package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.text.Position;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All that all rules together find in files with something odd, as the file beside each says. {@code -Ddflint.update} writes
 * those files anew, to be read before they are committed.
 */
class OddFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/odd");
    private static final LintEngine ENGINE =
            new LintEngine(new LintOptions(Profile.ALL, Map.of(), null, Configuration.EMPTY));

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".Dockerfile")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String found = findings(SourceText.of(Files.readString(file)));
        Path expected = Path.of(file.toString().replace(".Dockerfile", ".findings"));
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static String findings(SourceText source) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : ENGINE.lint(source)) {
            Position start = source.position(finding.range().start());
            out.append(start.line() + 1).append(':').append(start.column() + 1).append(' ');
            out.append(finding.severity().label()).append(' ').append(finding.id());
            out.append(": ").append(finding.message()).append('\n');
        }
        return out.toString();
    }
}
