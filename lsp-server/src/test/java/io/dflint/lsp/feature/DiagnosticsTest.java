package io.dflint.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private final Document document = new Document("untitled:Dockerfile", 1, "FROM ubuntu\n", PositionEncoding.UTF_16);

    /** In a large document that is edited, the rules that are left would hold up the findings of the next version. */
    @Test
    void stopsBetweenRules() {
        int[] rounds = {0};
        Cancellation afterThree = () -> {
            if (++rounds[0] > 3) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> diagnostics.findings(document, Settings.DEFAULT, afterThree))
                .isInstanceOf(CancellationException.class);
        assertThat(diagnostics
                        .findings(document, Settings.DEFAULT, Cancellation.NONE)
                        .findings())
                .isNotEmpty();
    }

    @Test
    void saysThatFindingsAreLeftOut() {
        Document large = new Document(
                "untitled:Large", 1, "FROM scratch\n" + "RUN cd /x\n".repeat(6_000), PositionEncoding.UTF_16);
        assertThat(diagnostics
                        .findings(large, Settings.DEFAULT, Cancellation.NONE)
                        .findings()
                        .getLast())
                .matches(last -> last.id().equals("too-many-findings"))
                .matches(last -> last.message().contains("more findings, which are not shown"));
    }

    @Test
    void doesNotLintAFileThatIsTooLong() {
        Document large = new Document(
                "untitled:Large", 1, "FROM scratch\nRUN " + "a;".repeat(700_000) + "\n", PositionEncoding.UTF_16);
        assertThat(diagnostics
                        .findings(large, Settings.DEFAULT, Cancellation.NONE)
                        .findings())
                .singleElement()
                .matches(only -> only.message().endsWith("so it is not linted here; run dflint on it"));
    }

    /** A run that began with the configuration of before must not be the answer to questions of after. */
    @Test
    void looksAgainAfterItForgotWhileItLooked(@TempDir Path dir) throws IOException {
        Path configuration = Files.writeString(dir.resolve(".dflint.yaml"), "ignored: [DL3006]\n");
        Document inDir =
                new Document(dir.resolve("Dockerfile").toUri().toString(), 1, "FROM ubuntu\n", PositionEncoding.UTF_16);
        int[] rounds = {0};
        Cancellation changing = () -> {
            if (++rounds[0] == 3) {
                write(configuration, "profile: default\n");
                diagnostics.forget();
            }
        };
        assertThat(diagnostics.findings(inDir, Settings.DEFAULT, changing).findings())
                .isEmpty();
        assertThat(diagnostics
                        .findings(inDir, Settings.DEFAULT, Cancellation.NONE)
                        .findings())
                .hasSize(1);
    }

    @Test
    void keepsNothingOfADocumentThatIsGone() {
        WeakReference<Document> gone = lint("FROM ubuntu\nRUN apt-get update\n");
        for (int i = 0; i < 100 && gone.get() != null; i++) {
            System.gc();
        }
        assertThat(gone.get()).isNull();
    }

    private WeakReference<Document> lint(String text) {
        Document gone = new Document("untitled:Gone", 1, text, PositionEncoding.UTF_16);
        assertThat(diagnostics
                        .findings(gone, Settings.DEFAULT, Cancellation.NONE)
                        .findings())
                .isNotEmpty();
        return new WeakReference<>(gone);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
