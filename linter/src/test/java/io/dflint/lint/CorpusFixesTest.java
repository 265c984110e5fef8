package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every fix that dflint offers for real files makes its finding go away, and Docker still accepts the file. */
class CorpusFixesTest {
    /** Of one rule in one file; more of the same takes long and shows little. */
    private static final int MOST_FIXES = 3;

    private static final LintEngine ENGINE =
            new LintEngine(new LintOptions(Profile.ALL, Map.of(), null, Configuration.EMPTY));

    @TestFactory
    Stream<DynamicTest> ofTheCorpus() throws IOException {
        Path corpus = Path.of(System.getProperty("dflint.shared", ""), "corpus");
        if (!Files.isDirectory(corpus)) {
            return Stream.of(DynamicTest.dynamicTest("corpus", () -> assumeTrue(false, "no reference data")));
        }
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(corpus.relativize(file).toString(), () -> check(file)));
        }
    }

    private static void check(Path file) {
        SourceText source = SourceText.of(read(file));
        List<Finding> before = ENGINE.lint(source);
        List<String> problems = new ArrayList<>();
        Map<String, Integer> tried = new HashMap<>();
        for (Finding finding : before) {
            for (Fix fix : finding.fixes()) {
                if (tried.merge(finding.id(), 1, Integer::sum) <= MOST_FIXES) {
                    String problem = problem(source, before, finding, fix);
                    if (problem != null) {
                        problems.add(problem);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private static @Nullable String problem(SourceText source, List<Finding> before, Finding finding, Fix fix) {
        String fixed = TextEdit.apply(source.content(), fix.edits());
        List<Finding> after = ENGINE.lint(SourceText.of(fixed));
        String what = finding.id() + " in line "
                + (source.position(finding.range().start()).line() + 1) + ", \"" + fix.title() + "\"";
        if (count(after, finding.id()) >= count(before, finding.id())) {
            return what + " does not make it go away";
        }
        if (count(after, Finding.SYNTAX) > count(before, Finding.SYNTAX)) {
            return what + " makes a file that Docker refuses";
        }
        String more = fix.applicability() == Applicability.SAFE ? more(before, after) : null;
        if (more != null) {
            return what + " makes " + more + " find more";
        }
        return null;
    }

    /**
     * A rule that finds more than before; null if none does. DL3008 looks at apt-get alone, so it finds more once DL3027 has replaced
     * apt; the fixer, which has all rules of a run in view, leaves that fix out.
     */
    private static @Nullable String more(List<Finding> before, List<Finding> after) {
        for (Finding finding : after) {
            if (!finding.id().equals("DL3008") && count(after, finding.id()) > count(before, finding.id())) {
                return finding.id();
            }
        }
        return null;
    }

    private static long count(List<Finding> findings, String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
