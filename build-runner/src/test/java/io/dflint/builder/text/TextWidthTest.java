package io.dflint.builder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ^ stands for the escape character. */
class TextWidthTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | 0",
                "plain         | 5",
                "ünï           | 3",
                "u\u0308       | 1",
                "漢字            | 4",
                "한글            | 4",
                "🚀 ✅          | 5",
                "^[1;31mred^[0m | 3",
                "^[unfinished        | 0",
            })
    void columns(String text, int columns) {
        assertThat(TextWidth.of(escaped(text))).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain    | 5 | plain",
                "plain    | 4 | pla…",
                "漢字漢字     | 8 | 漢字漢字",
                "漢字漢字     | 7 | 漢字漢…",
                "漢字漢字     | 6 | 漢字…",
                "a\tb     | 3 | a b",
                "^[31mred^[0m | 2 | ^[31mr^[0m…",
                "plain    | 0 | ''",
            })
    void cut(String text, int columns, String cut) {
        assertThat(TextWidth.cut(escaped(text), columns)).isEqualTo(escaped(cut));
    }

    private static String escaped(String text) {
        return text.replace('^', '\u001b');
    }
}
