package io.dflint.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileLexerTest {

    private static List<? extends Token> lex(CharStream stream) {
        DockerfileLexer lexer = new DockerfileLexer(stream);
        lexer.removeErrorListeners();
        return lexer.getAllTokens();
    }

    /** The tokens by name and text; {@code /} stands for a line end in the input and in the answer. */
    private static String tokens(String text, char escape) {
        return lex(new Utf16CharStream(text.replace('/', '\n'), escape)).stream()
                .map(token -> DockerfileLexer.VOCABULARY.getSymbolicName(token.getType()) + "«"
                        + token.getText().replace('\n', '/') + "»")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', commentCharacter = '§', textBlock = """
                    FROM a/         | NAME«FROM» TEXT« a» NEWLINE«/»
                    FROM a          | NAME«FROM» TEXT« a»
                    RUN/            | NAME«RUN» NEWLINE«/»
                    # a/#b          | COMMENT«# a/» COMMENT«#b»
                    /RUN a          | BLANK_LINE«/» NAME«RUN» TEXT« a»
                    RUN a \\/ b/    | NAME«RUN» TEXT« a » CONTINUATION«\\/» TEXT« b» NEWLINE«/»
                    RUN a \\  /b    | NAME«RUN» TEXT« a » CONTINUATION«\\  /» TEXT«b»
                    RUN \\/#c//b    | NAME«RUN» TEXT« » CONTINUATION«\\/» COMMENT«#c/» BLANK_LINE«/» TEXT«b»
                    RUN \\/\\/b     | NAME«RUN» TEXT« » CONTINUATION«\\/» CONTINUATION«\\/» TEXT«b»
                    RU\\/N a        | NAME«RU» CONTINUATION«\\/» TEXT«N a»
                    \\/RUN a        | CONTINUATION«\\/» NAME«RUN» TEXT« a»
                    RUN a\\\\/b     | NAME«RUN» TEXT« a» TEXT«\\\\» NEWLINE«/» NAME«b»
                    RUN a\\\\\\/b   | NAME«RUN» TEXT« a» TEXT«\\\\\\» NEWLINE«/» NAME«b»
                    RUN a`/b        | NAME«RUN» TEXT« a`» NEWLINE«/» NAME«b»
                    RUN a\\         | NAME«RUN» TEXT« a» CONTINUATION«\\»
                    RUN <<E/a/E/b   | NAME«RUN» TEXT« <<E» NEWLINE«/» HEREDOC_LINE«a/» HEREDOC_END«E/» NAME«b»
                    RUN <<E <<F/E/F | NAME«RUN» TEXT« <<E <<F» NEWLINE«/» HEREDOC_END«E/» HEREDOC_END«F»
                    RUN <<E/a       | NAME«RUN» TEXT« <<E» NEWLINE«/» HEREDOC_LINE«a»
                    CMD <<E/a       | NAME«CMD» TEXT« <<E» NEWLINE«/» NAME«a»
                    RUN \\/<<E/E    | NAME«RUN» TEXT« » CONTINUATION«\\/» TEXT«<<E» NEWLINE«/» HEREDOC_END«E»
                    """)
    void tokens(String text, String expected) {
        assertThat(tokens(text, '\\')).isEqualTo(expected);
    }

    @Test
    void theOtherEscapeCharacter() {
        assertThat(tokens("RUN a `/b\\/c``/", '`'))
                .isEqualTo("NAME«RUN» TEXT« a » CONTINUATION«`/» TEXT«b\\» NEWLINE«/» NAME«c» TEXT«``» NEWLINE«/»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\r",
                "\\",
                "`",
                "\uFEFF",
                "\u0000",
                "\uD800",
                "a\\\r\r\nb",
                "\u3000#\r",
                "RUN <<E\r\n\r\nE\r\n",
                "RUN <<-E <<F\n\t\tE",
                "  \\  \n\\\n",
                "FROM \\ \\\n\r\\",
                "\u0085\u00A0a\u00A0\n"
            })
    void nothingIsLost(String text) {
        for (char escape : new char[] {'\\', '`'}) {
            StringBuilder joined = new StringBuilder();
            int end = 0;
            for (Token token : lex(new Utf16CharStream(text, escape))) {
                assertThat(token.getStartIndex()).isEqualTo(end);
                end = token.getStopIndex() + 1;
                joined.append(token.getText());
            }
            assertThat(joined).hasToString(text);
        }
    }

    /** The lexer looks at each character a few times, whatever the text is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN a \\\n",
                "\\\n",
                "\\ ",
                "a\\ \t\r",
                "#\n",
                "\n",
                "\r",
                " \t",
                "RUN <<E\n",
                "run <<E\n",
                "RUN <<E\nE\n",
                "<<E ",
                "RUN a\n",
                "`",
                "\\\\",
                "\uD83D\uDE00",
                "# a\n\n",
                "ONBUILD RUN <<E\n"
            })
    void everyCharacterIsLookedAtAFewTimes(String part) {
        for (String prefix : new String[] {"", "RUN ", "RUN a \\\n", "RUN <<E\n"}) {
            CountingStream stream = new CountingStream(prefix + part.repeat(20_000 / part.length()));
            lex(stream);
            assertThat(stream.looks).isLessThan(16L * stream.size());
        }
    }

    @Test
    void offsetsCountUtf16() {
        Utf16CharStream stream = new Utf16CharStream("😀a", '\\');
        assertThat(stream.size()).isEqualTo(3);
        assertThat(stream.LA(1)).isEqualTo('x');
        stream.seek(2);
        assertThat(stream.LA(1)).isEqualTo('a');
        assertThat(stream.LA(-1)).isEqualTo('x');
        assertThat(stream.LA(2)).isEqualTo(CharStream.EOF);
        assertThat(stream.getText(Interval.of(0, 1))).isEqualTo("😀");
        assertThat(stream.getText(Interval.of(2, 9))).isEqualTo("a");
        assertThat(stream.getText(Interval.of(5, 9))).isEmpty();
    }

    @Test
    void theLexerSeesASimplerText() {
        Utf16CharStream stream = new Utf16CharStream("`\\a\u00A0é\u0001", '`');
        StringBuilder seen = new StringBuilder();
        for (int i = 1; i <= stream.size(); i++) {
            seen.append((char) stream.LA(i));
        }
        assertThat(seen).hasToString("\\`a\u0001xx");
        assertThat(stream.getText(Interval.of(0, 5))).isEqualTo("`\\a\u00A0é\u0001");
    }

    /** Counts how often somebody asks for a character. */
    private static final class CountingStream implements CharStream {
        private final Utf16CharStream stream;
        long looks;

        CountingStream(String text) {
            stream = new Utf16CharStream(text, '\\');
        }

        @Override
        public int LA(int offset) {
            looks++;
            return stream.LA(offset);
        }

        @Override
        public void consume() {
            stream.consume();
        }

        @Override
        public int mark() {
            return stream.mark();
        }

        @Override
        public void release(int marker) {
            stream.release(marker);
        }

        @Override
        public int index() {
            return stream.index();
        }

        @Override
        public void seek(int index) {
            stream.seek(index);
        }

        @Override
        public int size() {
            return stream.size();
        }

        @Override
        public String getSourceName() {
            return stream.getSourceName();
        }

        @Override
        public String getText(Interval interval) {
            return stream.getText(interval);
        }

        @Override
        public String toString() {
            return stream.toString();
        }
    }
}
