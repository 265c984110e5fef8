package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.engine.RuleDoc;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Rule;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A fix, in every example and fixture, leaves a file that Docker still accepts, in which its finding is gone and no rule finds
 * anything new; and once its finding is gone, nothing is left to do for it.
 */
class RuleFixesTest {
    /** Findings that a fix may uncover, because the rule that reports them could not see their cause before. */
    private static final Map<String, Set<String>> UNCOVERED = Map.of(
            // The two rules ask for opposite things; a project chooses one.
            "DF1005", Set.of("DF1002"),
            // It judges apt-get alone.
            "DL3027", Set.of("DL3008"),
            // With the variable spelled right, it is known which image the stage is built on.
            "UndefinedArgInFrom", Set.of("DF2101"));

    @TestFactory
    Stream<DynamicTest> ofExamples() {
        return Rules.all().stream()
                .flatMap(rule -> RuleDoc.of(rule.info()).bad().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule.info().id() + " " + example.text().strip(),
                                () -> check(
                                        rule,
                                        SourceText.of(example.text()),
                                        ExampleOptions.of(example.options()),
                                        ExampleOptions.context(example.options())))));
    }

    @TestFactory
    Stream<DynamicTest> ofFixtures() throws IOException {
        return Fixture.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.toString(),
                        () -> check(fixture.rule(), fixture.source(), fixture.lintOptions(), fixture.context())));
    }

    private static void check(Rule rule, SourceText source, LintOptions options, BuildContext context) {
        LintEngine engine = new LintEngine(options, List.of(rule));
        LintEngine all = new LintEngine(options);
        List<Finding> before = engine.lint(source, context);
        List<Finding> allBefore = all.lint(source, context);
        for (Finding finding : before) {
            for (Fix fix : finding.fixes()) {
                SourceText fixed = SourceText.of(TextEdit.apply(source.content(), fix.edits()));
                String what = "after \"" + fix.title() + "\":\n" + fixed.content();
                assertThat(count(engine.lint(fixed, context), finding.id()))
                        .as("findings of %s %s", finding.id(), what)
                        .isLessThan(count(before, finding.id()));
                List<Finding> after = all.lint(fixed, context);
                for (String id : uncovered(finding, after)) {
                    assertThat(count(after, id))
                            .as("findings of %s %s", id, what)
                            .isLessThanOrEqualTo(count(allBefore, id));
                }
            }
        }
        assertThat(stepsToTheEnd(engine, source, context)).isLessThanOrEqualTo(before.size());
    }

    /** How many fixes can be applied, each to what the one before has left; stops at more than any file here has findings. */
    private static int stepsToTheEnd(LintEngine engine, SourceText source, BuildContext context) {
        int most = 100;
        SourceText text = source;
        for (int step = 0; step < most; step++) {
            Fix next = engine.lint(text, context).stream()
                    .flatMap(finding -> finding.fixes().stream().limit(1))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                return step;
            }
            text = SourceText.of(TextEdit.apply(text.content(), next.edits()));
        }
        return most;
    }

    private static Set<String> uncovered(Finding fixed, List<Finding> after) {
        Set<String> ids = after.stream().map(Finding::id).collect(Collectors.toCollection(TreeSet::new));
        ids.removeAll(UNCOVERED.getOrDefault(fixed.id(), Set.of()));
        return ids;
    }

    private static long count(List<Finding> findings, String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).count();
    }
}
