package io.dflint.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextDirectoryTest {

    @Test
    void aWalkKnowsWhatIsOut() {
        ContextDirectory root = IgnoreFile.parse("out\n!out/keep\n*/*.log").root();
        ContextDirectory out = root.enter("out");
        ContextDirectory src = root.enter("src");

        assertThat(root.path()).isEmpty();
        assertThat(out.path()).isEqualTo("out");
        assertThat(out.decision().excluded()).isTrue();
        assertThat(out.decide("a").excluded()).isTrue();
        assertThat(out.decide("keep").excluded()).isFalse();
        assertThat(out.enter("keep").decide("a").excluded()).isFalse();
        assertThat(src.decision().excluded()).isFalse();
        assertThat(src.decide("a.log").excluded()).isTrue();
        assertThat(src.enter("b").decide("a.log").excluded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "b, a, false",
        "a|!b, a, true",
        "a|!a/b, a, false",
        "a|!a/b/c, a, false",
        "a|!a/b/c, a/b, false",
        "a|!a/b/c, a/d, true",
        "!a/b|a, a, true",
        "a|!a/b|a, a, false",
        "a|!**/b, a, false",
        "a|!*/b, a, false",
        "a|!*/b, a/c, true",
        "a|!b/**, a, true",
        "a|!a/**, a, false",
        "a|![ab]/c, a, false",
        "a|![bc]/c, a, true",
        "*|!?/b*/c, x/ba, false",
        "*|!?/b*/c, x/a, true",
        "**|!*.md, a, true",
        "**|!a/**/*.md, a/b, false",
        "a/*|!a/b.c, a/d, true",
    })
    void aDirectoryIsSkippableIfNothingBelowComesBack(String patterns, String path, boolean skippable) {
        ContextDirectory directory =
                IgnoreFile.parse(patterns.replace('|', '\n')).root();
        for (String name : path.split("/", -1)) {
            directory = directory.enter(name);
        }
        assertThat(directory.isSkippable()).isEqualTo(skippable);
    }

    /** BuildKit's walk and its check of single paths differ here; see the class. */
    @Test
    void aPatternNotTriedOnADirectoryDoesNotCountBelow() {
        IgnoreFile file = IgnoreFile.parse("a\n!a/x\na*");

        assertThat(file.root().enter("a").decide("x").excluded()).isFalse();
        assertThat(file.decide("a/x").excluded()).isTrue();
    }

    @Test
    void aPatternThatCannotBeTriedStopsTheWalk() {
        IgnoreFile file = IgnoreFile.parse("a\n\\g");

        assertThat(file.root().decide("a").failure()).isNull();
        assertThat(file.root().decide("b").failure()).isEqualTo(file.problems().getFirst());
    }

    /** Without exceptions both ways to ask must agree; and what is skipped must be out. */
    @Test
    void theWalkAgreesWithSingleQuestions() {
        Random random = new Random(5);
        String[] pieces = {"a", "b", "*", "**", "?", "[ab]", "/", "/", "ab"};
        String[] names = {"a", "b", "ab", "c"};
        for (int i = 0; i < 5_000; i++) {
            boolean exceptions = i % 2 == 1;
            StringBuilder text = new StringBuilder();
            for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
                text.append(exceptions && random.nextBoolean() ? "!" : "");
                for (int n = 1 + random.nextInt(5); n > 0; n--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                text.append('\n');
            }
            IgnoreFile file = IgnoreFile.parse(text.toString());
            for (String first : names) {
                ContextDirectory directory = file.root().enter(first);
                for (String second : names) {
                    ContextDirectory below = directory.enter(second);
                    for (String third : names) {
                        boolean out = below.decide(third).excluded();
                        if (directory.isSkippable() || below.isSkippable()) {
                            assertThat(out)
                                    .as(text + below.path() + "/" + third)
                                    .isTrue();
                        }
                        if (!exceptions) {
                            assertThat(out)
                                    .as(text + below.path() + "/" + third)
                                    .isEqualTo(file.decide(below.path() + "/" + third)
                                            .excluded());
                        }
                    }
                }
            }
        }
    }
}
