package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.text.Position;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Docker can read the files and refuses their values: each {@code =>} is a place and how the message begins. */
class RefusedValuesTest {
    private static final Path CASES = Path.of("src/test/resources/refused/values.txt");

    static List<String> cases() throws IOException {
        return List.of(Files.readString(CASES).split("---\n", -1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areSyntaxFindings(String text) {
        String file = text.contains("=> ") ? text.substring(0, text.indexOf("=> ")) : text;
        List<String> expected = new ArrayList<>();
        for (String line : text.substring(file.length()).split("\n", -1)) {
            if (!line.isEmpty()) {
                expected.add(line.substring("=> ".length()));
            }
        }
        check(file, expected);
        check(file.replace("\n", "\r\n"), expected);
    }

    private static void check(String file, List<String> expected) {
        SourceText source = SourceText.of(file);
        List<String> found = new ArrayList<>();
        for (Finding finding : new LintEngine(LintOptions.DEFAULT, List.of()).lint(source)) {
            String message = finding.message();
            String wanted = found.size() < expected.size() ? expected.get(found.size()) : "";
            String start = place(source, finding.range());
            int length = wanted.startsWith(start) ? wanted.length() - start.length() - 1 : message.length();
            found.add(start + " " + message.substring(0, Math.min(message.length(), length)));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String place(SourceText source, TextRange range) {
        Position start = source.lines().position(range.start());
        Position end = source.lines().position(range.end());
        return start.line() + 1 + ":" + (start.column() + 1) + "-" + (end.line() + 1) + ":" + (end.column() + 1);
    }

    /** Those profiles imitate programs that see less. */
    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"HADOLINT", "DOCKER_CHECKS"})
    void notInProfilesThatImitate(Profile profile) {
        LintOptions options = LintOptions.DEFAULT.withProfile(profile);
        assertThat(new LintEngine(options, List.of()).lint(SourceText.of("FROM alpine:-\nEXPOSE a\n")))
                .isEmpty();
    }
}
