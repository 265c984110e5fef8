package io.dflint.lsp.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "a, `a`",
                "<img src=x>, `<img src=x>`",
                "[a](command:b), `[a](command:b)`",
                "a`b, `` a`b ``",
                "```, ```` ``` ````",
                "` ``, ``` ` `` ```",
                "^ ^, `\" \"`",
                "^^, `\"\"`"
            })
    void aTextIsACodeSpan(String text, String span) {
        assertThat(Markdown.code(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n```\n# b", "a\r\n\r\n[x](y)", "\u001b[31mred\u0007", "a\u202eb\u200fc", "a\u0085b"})
    void aCodeSpanIsOneLineWithoutControlCharacters(String text) {
        assertThat(Markdown.code(text).codePoints())
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    /** Whatever is in the text, only the fence at its end closes the span. */
    @ParameterizedTest
    @ValueSource(strings = {"`", "``", "```\nx", "a`` `b```c", "````````````"})
    void nothingInATextClosesItsSpan(String text) {
        String span = Markdown.code(text);
        int fence = span.indexOf(' ');
        String inside = span.substring(fence, span.length() - fence);
        assertThat(span).startsWith("`".repeat(fence)).endsWith("`".repeat(fence));
        assertThat(inside).doesNotContain("`".repeat(fence));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void longTextsAreShortened(int length) {
        assertThat(Markdown.code("a".repeat(length))).isEqualTo("`" + "a".repeat(200) + "…`");
    }
}
