package io.dflint.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.text.LogicalText;
import io.dflint.word.WordProblem.Kind;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpanderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void namesAreReportedAsFoundAndNotFound() {
        Expansion expansion = expand("$A ${B:-${C}} $A ${D+$A}", MapEnvironment.of(Map.of("A", "1", "D", "")));

        assertThat(expansion.matched()).containsExactly("A", "D");
        assertThat(expansion.unmatched()).containsExactly("C", "B");
    }

    @Test
    void namesAreCaseSensitive() {
        assertThat(expand("$path$PATH", MapEnvironment.of().with("PATH", "/bin"))
                        .value())
                .isEqualTo("/bin");
    }

    @Test
    void theFirstProblemIsReported() {
        Expansion expansion = expand("${A?first} ${} ${B?second}", MapEnvironment.EMPTY);

        assertThat(kind(expansion)).isEqualTo(Kind.REQUIRED_VARIABLE);
        assertThat(expansion.problem())
                .extracting(problem -> problem.range().of("${A?first} ${} ${B?second}"))
                .isEqualTo("${A?first}");
        assertThat(expansion.error()).isEqualTo("A: first");
    }

    @Test
    void patternsDoNotCrossLines() {
        MapEnvironment environment = MapEnvironment.of().with("A", "ab\ncb");

        assertThat(expand("${A##*b}", environment).value()).isEqualTo("\ncb");
        assertThat(expand("${A##a*c}", environment).value()).isEqualTo("ab\ncb");
        assertThat(expand("${A//b?/-}", environment).value()).isEqualTo("ab\ncb");
    }

    @Test
    void anEnvironmentKeepsItsOrder() {
        MapEnvironment environment =
                MapEnvironment.of().with("B", "1").with("A", "2").with("B", "3");

        assertThat(environment.asMap()).containsExactly(Map.entry("B", "3"), Map.entry("A", "2"));
        assertThat(environment).isEqualTo(MapEnvironment.of(Map.of("A", "2", "B", "3")));
    }

    /** Each is repeated to about a megabyte, as it is and with something that closes it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${a:-", "\"${a:-", "${a/", "${a//", "${", "$", "${a#", "${:", "'", "\"", "\\", "${a}", "$a ", "}", "a",
                "${a=", "\"\\"
            })
    void longTextsTakeLittleTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            for (String closed : new String[] {text, text + "}".repeat(200_000), text + "\"'"}) {
                Word word = WordParser.parse(LogicalText.at(0, closed), '\\');
                Expansion expansion = Expander.expand(word, MapEnvironment.of().with("a", "x"));
                assertThat(expansion.value().length()).isLessThanOrEqualTo(Expander.MAX_LENGTH);
                assertThat(word.variables().size() + word.problems().size()).isLessThan(closed.length());
            }
        });
    }

    @Test
    void nestingHasALimit() {
        assertThat(nested(WordParser.MAX_DEPTH).value()).isEqualTo("x");
        Expansion tooDeep = nested(WordParser.MAX_DEPTH + 1);
        assertThat(kind(tooDeep)).isEqualTo(Kind.TOO_DEEP);
    }

    private static Expansion nested(int depth) {
        return expand("${a:-".repeat(depth) + "x" + "}".repeat(depth), MapEnvironment.EMPTY);
    }

    @Test
    void valuesDoNotGrowWithoutLimit() {
        MapEnvironment environment = MapEnvironment.of().with("A", "a".repeat(1000));
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            Expansion nested = expand("${A//a/${A//a/${A//a/${A//a/x}}}}", environment);
            assertThat(kind(nested)).isEqualTo(Kind.TOO_LONG);
            Expansion repeated = expand("${A//*/'" + "$0".repeat(100_000) + "'}", environment);
            assertThat(kind(repeated)).isEqualTo(Kind.TOO_LONG);
        });
    }

    @Test
    void patternsWithManyStarsTakeLittleTime() {
        MapEnvironment environment = MapEnvironment.of().with("A", "a".repeat(10_000));
        String stars = "*a".repeat(100) + "b";
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            for (String operator : new String[] {"#", "##", "%", "%%"}) {
                assertThat(expand("${A" + operator + stars + "}", environment).value())
                        .hasSize(10_000);
            }
            assertThat(expand("${A//" + stars + "/x}", environment).value()).hasSize(10_000);
            Expansion tooMuch = expand("${A#" + "*a".repeat(100_000) + "}", environment);
            assertThat(tooMuch.error()).contains("too long to match");
        });
    }

    private static @Nullable Kind kind(Expansion expansion) {
        WordProblem problem = expansion.problem();
        return problem == null ? null : problem.kind();
    }

    private static Expansion expand(String text, Environment environment) {
        return Expander.expand(WordParser.parse(LogicalText.at(0, text), '\\'), environment);
    }
}
