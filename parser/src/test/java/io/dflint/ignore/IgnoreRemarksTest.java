package io.dflint.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.ignore.IgnoreRemark.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRemarksTest {

    @ParameterizedTest
    @CsvSource({
        "a|a, 1",
        "a|b|./a/, 2",
        "*.log|b|*.log, 2",
        "a|!a/x|a, ''",
        "*|!a|!b|!a, 3",
        "!a, 0",
        "!**/a|a, 0",
        "b|!a, 1",
        "a/b|!a, ''",
        "a|!a/b, ''",
        "a|!a, ''",
        "ab|!a, 1",
        "b|!*, ''",
        "b*|!a, ''",
        "\\a|!a, ''",
        ".|!a, ''",
        "..|!a, ''",
        "a|a/b/c, 1",
        "a|ab, ''",
        "b*|!bc|b|b/c, ''",
        "a|[|a, ''",
    })
    void onlyPatternsThatCanHaveNoEffectAreReported(String patterns, String lines) {
        IgnoreFile file = IgnoreFile.parse(patterns.replace('|', '\n'));

        assertThat(IgnoreRemarks.of(file)).allMatch(remark -> remark.kind() == Kind.NO_EFFECT);
        assertThat(IgnoreRemarks.of(file).stream()
                        .map(remark -> Integer.toString(remark.pattern().line()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "a # b, true",
        "'  # b', true",
        "a #, false",
        "a #b, false",
        "a#b, false",
        "'#a # b', false",
        "#*#, false",
        "' #*#', false",
    })
    void aCommentAfterAPatternIsPartOfIt(String line, boolean reported) {
        List<IgnoreRemark> remarks = IgnoreRemarks.of(IgnoreFile.parse(line));

        assertThat(remarks.stream().anyMatch(remark -> remark.kind() == Kind.COMMENT_IN_PATTERN))
                .isEqualTo(reported);
    }

    /** Without a pattern of which it is said that it has no effect, everything is decided in the same way. */
    @Test
    void whatHasNoEffectCanBeRemoved() {
        Random random = new Random(7);
        String[] patterns = {
            "a", "b", "a/b", "b/a", "a/b/c", "ab", "*", "**", "a*", "*/b", "**/c", "a/**", "?", "[ab]", "c", "ab/c"
        };
        String[] names = {"a", "b", "ab", "c"};
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            List<String> lines = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(n -> (random.nextInt(3) == 0 ? "!" : "") + patterns[random.nextInt(patterns.length)])
                    .toList();
            IgnoreFile file = IgnoreFile.parse(String.join("\n", lines));
            for (IgnoreRemark remark : IgnoreRemarks.of(file)) {
                found++;
                IgnoreFile shorter = IgnoreFile.parse(IntStream.range(0, lines.size())
                        .filter(line -> line != remark.pattern().line())
                        .mapToObj(lines::get)
                        .collect(Collectors.joining("\n")));
                for (String first : names) {
                    for (String second : names) {
                        for (String third : names) {
                            String path = first + "/" + second + "/" + third;
                            String what = lines + " " + remark + " " + path;
                            assertThat(decisions(shorter, first, second, third))
                                    .as(what)
                                    .isEqualTo(decisions(file, first, second, third));
                        }
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static List<Boolean> decisions(IgnoreFile file, String first, String second, String third) {
        ContextDirectory directory = file.root().enter(first);
        ContextDirectory below = directory.enter(second);
        return List.of(
                directory.decision().excluded(),
                below.decision().excluded(),
                below.decide(third).excluded(),
                file.decide(first).excluded(),
                file.decide(first + "/" + second).excluded(),
                file.decide(first + "/" + second + "/" + third).excluded());
    }
}
