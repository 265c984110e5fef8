package io.dflint.builder.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputLinesTest {
    /** However the output of a command is cut into pieces and lines, no part of a secret is shown. */
    @ParameterizedTest
    @CsvSource({"canary-of-the-test", "abababab", "aaaa", "xxxxxxxxy", "é-ü-secret"})
    void aSecretIsFoundAcrossTheBordersOfPieces(String secret) {
        for (int before = 8 * 1024 - 20; before <= 8 * 1024 + 2; before++) {
            for (int piece : new int[] {1, 7, 4096, 1 << 20}) {
                String text = "-".repeat(before) + secret + secret + "-tail\n" + secret;
                assertThat(shown(secret, text, piece)).isEqualTo("-".repeat(before) + "******-tail\n***");
            }
        }
    }

    private static String shown(String secret, String text, int piece) {
        StringBuilder shown = new StringBuilder();
        OutputLines lines =
                new OutputLines(new Redactor(List.of(secret.getBytes(UTF_8))), shown::append, OutputLines.lastLines());
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i += piece) {
            lines.write(bytes, i, Math.min(piece, bytes.length - i));
        }
        lines.end();
        return shown.toString();
    }
}
