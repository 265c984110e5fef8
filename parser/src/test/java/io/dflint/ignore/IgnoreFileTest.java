package io.dflint.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.ignore.IgnoreProblem.Kind;
import io.dflint.text.TextRange;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreFileTest {

    @Test
    void patternsKnowTheirPlaces() {
        IgnoreFile file = IgnoreFile.parse("\uFEFFa/../b\r\n# comment\r\n\r\n  ! /c/  \n");

        assertThat(file.patterns())
                .containsExactly(
                        new IgnorePattern(0, new TextRange(0, 6), "a/../b", false, "b"),
                        new IgnorePattern(3, new TextRange(23, 28), "! /c/", true, "c"));
        assertThat(file.hasExceptions()).isTrue();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void aCommentMayFollowAByteOrderMark() {
        assertThat(IgnoreFile.parse("\uFEFF# comment").patterns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "!", "! ", "!/", "!./", "[", "[]", "[]a]", "[^]", "[a", "[a-]", "[-a]", "a\\", "[\\", "a[b/c", "[a-"
            })
    void someLinesStopEveryBuild(String line) {
        IgnoreFile file = IgnoreFile.parse("a\n" + line + "\nb");
        boolean refused = file.problems().stream().anyMatch(problem -> problem.kind() != Kind.UNUSABLE_PATTERN);

        assertThat(refused).isEqualTo(!line.equals("!./"));
        if (refused) {
            assertThat(file.problems()).extracting(IgnoreProblem::line).containsExactly(1);
            assertThat(file.patterns()).extracting(IgnorePattern::cleaned).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[b-a]",
                "\\g",
                "\\é",
                "\\8",
                "\\1",
                "\\xg",
                "[[:word]x:]",
                "\\pX",
                "[\\b]",
                "\\E",
                "[a-*]",
                "\\C"
            })
    void somePatternsStopABuildWhenTheyAreTried(String pattern) {
        IgnoreFile file = IgnoreFile.parse("x\n" + pattern);

        assertThat(file.problems()).extracting(IgnoreProblem::kind).containsExactly(Kind.UNUSABLE_PATTERN);
        assertThat(file.decide("x").failure()).isNull();
        assertThat(file.decide("x").excluded()).isTrue();
        assertThat(file.decide("y").failure()).isEqualTo(file.problems().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "\\., ., x",
        "\\d, 5, d",
        "\\D, d, 5",
        "\\w, _, -",
        "\\s, ' ', s",
        "\\x41, A, x41",
        "\\101, A, B",
        "\\0, '\0', 0",
        "\\pL, é, 1",
        "\\pNx, 1x, ax",
        "\\PL, 1, é",
        "\\Aa, a, Aa",
        "a\\z, a, az",
        "a\\b?b, a b, aab",
        "a\\Bb, ab, a",
        "\\Qa*, a[^/]*$, ab",
        "\\Qa\\Eb, ab, a",
        "[[:alpha:]], a, 1",
        "[[:^alpha:]1], 1, a",
        "[[:punct:]_], -, a",
        "[\\d\\-], -, a",
        "[^\\d], a, 5",
        "[\\]], ], a",
        "[a\\-z], -, b",
        "[\\x41-C], B, D",
        "[😀-😂], 😁, a",
        "[^😀], 😁, 😀",
        "\\_, _, x",
        "a]*, a], a",
        "a^*, x^, a^",
        "{a|b}*, {a|b}, a",
        "(a)+$*, (a)+$, a",
    })
    void patternsMeanWhatTheirExpressionsMean(String pattern, String match, String other) {
        IgnoreFile file = IgnoreFile.parse(pattern);

        assertThat(file.problems()).isEmpty();
        // The start is only at the start, so the first of these two never matches.
        assertThat(file.decide(match).excluded()).isEqualTo(!match.equals("x^"));
        assertThat(file.decide(other).excluded()).isFalse();
    }

    @Test
    void patternsFromElsewhereAreNotReadAsAFile() {
        IgnoreFile file = IgnoreFile.ofPatterns(List.of("#a", "/b", "!c", " d "));

        assertThat(file.patterns()).extracting(IgnorePattern::cleaned).containsExactly("#a", "/b", "c", "d");
        assertThat(file.decide("#a").excluded()).isTrue();
        assertThat(file.decide("b").excluded()).isFalse();
    }

    @Test
    void pathsAreCleaned() {
        IgnoreFile file = IgnoreFile.parse("a/b");

        assertThat(file.decide("./a//x/../b/").excluded()).isTrue();
        assertThat(file.decide(".").excluded()).isFalse();
    }

    @Test
    void aVeryLongLineIsRefused() {
        assertThat(IgnoreFile.parse("a".repeat(65_535)).problems()).isEmpty();
        assertThat(IgnoreFile.parse("a".repeat(65_536)).problems())
                .extracting(IgnoreProblem::kind)
                .containsExactly(Kind.LINE_TOO_LONG);
        assertThat(IgnoreFile.parse("€".repeat(21_846)).problems()).hasSize(1);
        assertThat(IgnoreFile.parse("€".repeat(21_845)).problems()).isEmpty();
    }

    @Test
    void matchingTakesLittleTime() {
        IgnoreFile file =
                IgnoreFile.parse("a*".repeat(500) + "b\n" + "**/a".repeat(500) + "/b\n" + "*/".repeat(500) + "b");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(file.decide("a".repeat(20_000)).excluded()).isFalse();
            assertThat(file.decide("a/".repeat(20_000) + "c").excluded()).isFalse();
        });
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(11);
        String[] pieces = {
            "a", "/", "*", "**", "?", "[", "]", "^", "-", "\\", "!", "#", " ", ".", "..", "\n", "\r", "é", "😀", "Q",
            "p", "x"
        };
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            IgnoreFile file = IgnoreFile.parse(text.toString());
            for (IgnorePattern pattern : file.patterns()) {
                assertThat(pattern.range().of(file.source().content())).isEqualTo(pattern.text());
            }
            Decision decision = file.decide("a/é/x");
            assertThat(decision.excluded())
                    .isEqualTo(decision.by() != null && !decision.by().negated() && decision.failure() == null);
        }
    }
}
