package io.dflint.lint.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*|a/Dockerfile|true",
                "Dockerfile*|a/b/Dockerfile.dev|true",
                "Dockerfile|a/Dockerfile.dev|false",
                "{Dockerfile,*.{df,dockerfile}}|x/y.dockerfile|true",
                "*.{js,ts}|x.df|false",
                "x{1..3}|x2|true",
                "x{1..3}|x4|false",
                "a/*.df|a/x.df|true",
                "a/*.df|a/b/x.df|false",
                "a/**/x.df|a/b/c/x.df|true",
                "a/**/x.df|a/x.df|true",
                "/x.df|a/x.df|false",
                "[Dd]ockerfile|dockerfile|true",
                "[!Dd]ockerfile|dockerfile|false",
                "{x|{x|true",
            })
    void matches(String pattern, String path, boolean expected) {
        assertThat(GlobPath.matches(pattern, path)).isEqualTo(expected);
    }

    @Test
    void patternsThatCostMuchEnd() {
        assertThat(GlobPath.matches("{a,b}".repeat(200), "x")).isFalse();
        assertThat(GlobPath.matches("**/".repeat(2_000) + "x", "a/".repeat(200) + "y"))
                .isFalse();
        assertThat(GlobPath.matches("{1..99999999}", "5000")).isFalse();
    }
}
