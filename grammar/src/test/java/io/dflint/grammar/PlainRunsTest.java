package io.dflint.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short cut gives the tokens that the grammar gives. */
class PlainRunsTest {
    private static final String[] PIECES = {
        "FROM",
        "RUN",
        " ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\\",
        "\\\n",
        "`",
        "`\n",
        "#",
        "# c\n",
        "<<E",
        "E\n",
        "<<-F\n",
        "\tF\n",
        "a b",
        "\u00A0",
        "\u0001",
        "é",
        "😀",
        "\f",
        "\u000B",
        "\"",
        "COPY x",
        "ONBUILD RUN <<E"
    };

    private static List<String> tokens(Lexer lexer) {
        lexer.removeErrorListeners();
        List<String> tokens = new ArrayList<>();
        for (Token token : lexer.getAllTokens()) {
            tokens.add(DockerfileLexer.VOCABULARY.getSymbolicName(token.getType()) + " channel " + token.getChannel()
                    + ", "
                    + token.getStartIndex() + " to " + token.getStopIndex() + ", " + token.getLine() + ":"
                    + token.getCharPositionInLine());
        }
        return tokens;
    }

    private static void assertSame(String text) {
        for (char escape : new char[] {'\\', '`'}) {
            assertThat(tokens(DockerfileLexer.of(text, escape)))
                    .as(text)
                    .isEqualTo(tokens(new DockerfileLexer(new Utf16CharStream(text, escape))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FROM a\nRUN b",
                "RUN a \\\n  # c\n\n b \\\n",
                "RUN a \\\n \r b\n",
                "RUN a \\\n\r\n \\\n",
                "  # c\r\n FROM\r a",
                "RUN <<E\n\nx\nE\nb",
                "RUN <<E\nx",
                "a\u00A0#\u0001`\\"
            })
    void textsOfEveryMode(String text) {
        assertSame(text);
    }

    @Test
    void randomTexts() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertSame(text.toString());
        }
    }
}
