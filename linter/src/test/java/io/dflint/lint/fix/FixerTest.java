package io.dflint.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Severity;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FixerTest {
    private static final LintEngine ENGINE = new LintEngine(LintOptions.DEFAULT);

    private static Fixed fix(FixSelection selection, String text) {
        return new Fixer(selection, ENGINE::lint).fix(SourceText.of(text));
    }

    /** Finds a text wherever it stands, and replaces it. */
    private static Function<SourceText, List<Finding>> finder(Severity severity, String id, String text, String with) {
        return source -> {
            List<Finding> findings = new ArrayList<>();
            String content = source.content();
            for (int at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
                TextRange range = new TextRange(at, at + text.length());
                findings.add(Finding.of(id, severity, range, "a finding")
                        .withFix(new Fix("fix it", Applicability.SAFE, List.of(new TextEdit(range, with)))));
            }
            return findings;
        };
    }

    private static String fixAll(String text, List<Function<SourceText, List<Finding>>> finders) {
        return new Fixer(
                        FixSelection.SAFE,
                        source -> finders.stream()
                                .flatMap(finder -> finder.apply(source).stream())
                                .toList())
                .fix(SourceText.of(text))
                .text()
                .content();
    }

    @Test
    void keepsByteOrderMarkAndLineEnds() {
        Fixed fixed = fix(FixSelection.SAFE, "\uFEFFFROM alpine:3.22 as a\r\nENV a b\r\nMAINTAINER me\r\nUSER 1\r\n");
        assertThat(fixed.text().original())
                .isEqualTo("\uFEFFFROM alpine:3.22 AS a\r\nENV a=b\r\n"
                        + "LABEL org.opencontainers.image.authors=\"me\"\r\nUSER 1\r\n");
        assertThat(fixed.fixed()).extracting(Finding::id).contains("FromAsCasing", "DL4000", "LegacyKeyValueFormat");
    }

    @Test
    void appliesUnsafeFixesOnlyWhenAsked() {
        String text = "FROM alpine:3.22\nRUN sudo make\nUSER 1\n";
        assertThat(fix(FixSelection.SAFE, text).text().content()).isEqualTo(text);
        assertThat(fix(new FixSelection(true, Set.of()), text).text().content())
                .isEqualTo("FROM alpine:3.22\nRUN make\nUSER 1\n");
    }

    @Test
    void fixesOnlyTheRulesThatAreNamed() {
        assertThat(fix(new FixSelection(false, Set.of("FromAsCasing")), "FROM alpine:3.22 as a\nENV a b\n")
                        .text()
                        .content())
                .isEqualTo("FROM alpine:3.22 AS a\nENV a b\n");
    }

    @Test
    void theGraverOfTwoFixesWins() {
        var style = finder(Severity.STYLE, "A", "ab", "x");
        var error = finder(Severity.ERROR, "B", "bc", "y");
        assertThat(fixAll("abc", List.of(style, error))).isEqualTo("ay");
        assertThat(fixAll("abc", List.of(error, style))).isEqualTo("ay");
    }

    @Test
    void leavesWhatWouldLeadToAnotherFinding() {
        var harmful = finder(Severity.ERROR, "A", "a", "b");
        var good = finder(Severity.STYLE, "C", "c", "d");
        Function<SourceText, List<Finding>> complaint =
                source -> source.content().contains("b")
                        ? List.of(Finding.of("B", Severity.ERROR, TextRange.at(0), "b"))
                        : List.of();
        assertThat(fixAll("cac", List.of(harmful, good, complaint))).isEqualTo("dad");
    }

    @Test
    void endsWhereTwoRulesDisagree() {
        var one = finder(Severity.ERROR, "A", "a", "b");
        var other = finder(Severity.ERROR, "B", "b", "a");
        assertThat(fixAll("aab", List.of(one, other))).isIn("aab", "bba", "aba", "bbb", "aaa");
    }

    @Test
    void fixesMuchWithFewRuns() {
        int[] runs = {0};
        var many = finder(Severity.ERROR, "A", "a", "b");
        String text = new Fixer(FixSelection.SAFE, source -> {
                    runs[0]++;
                    return many.apply(source);
                })
                .fix(SourceText.of("a\n".repeat(10_000)))
                .text()
                .content();
        assertThat(text).isEqualTo("b\n".repeat(10_000));
        assertThat(runs[0]).isEqualTo(2);
    }
}
