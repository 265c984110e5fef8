package io.dflint.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.lint.rule.Finding;
import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.feature.actions.Action;
import io.dflint.lsp.feature.actions.Actions;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code source.fixAll} on real files: Docker accepts what it accepted before, no rule finds more than before, and a second time
 * there is nothing to do. That commands find the lists and files that they found before is shown by the linter's test of the same
 * fixes.
 */
class CorpusFixAllTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private final Actions actions = new Actions();

    @TestFactory
    Stream<DynamicTest> ofTheCorpus() throws IOException {
        Path corpus = Path.of(System.getProperty("dflint.shared", ""), "corpus");
        if (!Files.isDirectory(corpus)) {
            return Stream.of(DynamicTest.dynamicTest("corpus", () -> assumeTrue(false, "no reference data")));
        }
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(corpus.relativize(file).toString(), () -> check(read(file))));
        }
    }

    private void check(String text) {
        Document before = document(text);
        List<Action> offered = fixAll(before);
        if (offered.isEmpty()) {
            return;
        }
        Document after =
                document(TextEdit.apply(before.text(), offered.getFirst().edits()));
        assertThat(after.dockerfile().problems())
                .hasSameSizeAs(before.dockerfile().problems());
        Map<String, Integer> allowed = count(findings(before));
        count(findings(after))
                .forEach((id, count) -> assertThat(count)
                        .as("findings of %s in:\n%s", id, after.text())
                        .isLessThanOrEqualTo(allowed.getOrDefault(id, 0)));
        assertThat(fixAll(after)).isEmpty();
    }

    private static Document document(String text) {
        return new Document("untitled:Dockerfile", 1, text, PositionEncoding.UTF_16);
    }

    private List<Finding> findings(Document document) {
        return diagnostics.lint(document, Settings.DEFAULT, () -> {}).findings();
    }

    private List<Action> fixAll(Document document) {
        return actions.fixAll(
                document, findings(document), diagnostics.linter(document.uri(), Settings.DEFAULT, () -> {}));
    }

    private static Map<String, Integer> count(List<Finding> findings) {
        Map<String, Integer> counts = new HashMap<>();
        findings.forEach(finding -> counts.merge(finding.id(), 1, Integer::sum));
        return counts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
