package io.dflint.builder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code \e} is the escape character, {@code \a} BEL; a line is a new case. */
class TerminalTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        plain text                        | plain text                  | plain text
        tab\\tand ünï 日本                 | tab\\tand ünï 日本           | tab\\tand ünï 日本
        \\e[31mred\\e[0m                   | \\e[31mred\\e[0m             | red
        \\e[38;5;1mred\\e[m                | \\e[38;5;1mred\\e[m          | red
        a\\e[2Jb\\e[10;1Hc\\e[?1049hd       | abcd                        | abcd
        \\e]0;title\\ax                    | x                           | x
        \\e]52;c;aGVsbG8=\\e\\x            | x                           | x
        \\e]8;;http://a\\e\\link\\e]8;;\\e\\ | link                        | link
        \\ePq#0\\e\\x                      | x                           | x
        a\\e(Bb\\e7c\\eMd\\ecf              | abcdf                       | abcdf
        unfinished \\e[31                 | unfinished                  | unfinished
        unfinished \\e]0;title            | unfinished                  | unfinished
        a\\ab\\bc                          | abc                         | abc
        a\\u009b2Jb\\u202ec                | a\uFFFD2Jb\uFFFDc           | a\uFFFD2Jb\uFFFDc
        """)
    void outputKeepsTextAndColours(String text, String colored, String plain) {
        assertThat(TerminalText.output(read(text), true).strip()).isEqualTo(read(colored));
        assertThat(TerminalText.output(read(text), false).strip()).isEqualTo(read(plain));
    }

    @Test
    void aLineStaysOneLine() {
        assertThat(TerminalText.line("a\n::error::b\r\u001b[2Jc\u0007")).isEqualTo("a␊::error::b␍␛[2Jc␇");
        assertThat(TerminalText.line("x".repeat(100_000))).hasSize(4001).endsWith("…");
    }

    private static String read(String text) {
        return text.replace("\\u009b", "\u009b")
                .replace("\\u202e", "\u202e")
                .replace("\\e", "\u001b")
                .replace("\\a", "\u0007")
                .replace("\\b", "\b")
                .replace("\\t", "\t");
    }
}
