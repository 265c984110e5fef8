package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.engine.RuleDoc;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Rule;
import io.dflint.text.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples in the explanation of each rule do what the explanation says. */
class RuleExamplesTest {

    @TestFactory
    Stream<DynamicNode> examples() {
        return Rules.all().stream().flatMap(RuleExamplesTest::examplesOf);
    }

    private static Stream<DynamicNode> examplesOf(Rule rule) {
        RuleDoc doc = RuleDoc.of(rule.info());
        String id = rule.info().id();
        Stream<DynamicNode> whole = Stream.of(DynamicTest.dynamicTest(id + " is explained", () -> {
            assertThat(doc.text()).startsWith("# " + id + ": " + rule.info().title() + "\n");
            assertThat(doc.bad()).as("bad examples of " + id).isNotEmpty();
            assertThat(doc.good()).as("good examples of " + id).isNotEmpty();
        }));
        Stream<DynamicNode> bad = doc.bad().stream()
                .map(example -> DynamicTest.dynamicTest(
                        id + " finds " + example.text().strip(),
                        () -> assertThat(findings(rule, example)).isNotEmpty().allSatisfy(finding -> {
                            assertThat(finding.id()).isEqualTo(id);
                            assertThat(finding.message()).isNotBlank();
                        })));
        Stream<DynamicNode> good = doc.good().stream()
                .map(example -> DynamicTest.dynamicTest(
                        id + " accepts " + example.text().strip(),
                        () -> assertThat(findings(rule, example)).isEmpty()));
        return Stream.of(whole, bad, good).flatMap(tests -> tests);
    }

    private static List<Finding> findings(Rule rule, RuleDoc.Example example) {
        LintOptions options = ExampleOptions.of(example.options());
        List<Finding> findings = new LintEngine(options, List.of(rule))
                .lint(SourceText.of(example.text()), ExampleOptions.context(example.options()));
        // What Docker refuses is a syntax error as well.
        boolean refused = Finding.SYNTAX.equals(rule.info().shadowedBy())
                || findings.stream()
                        .anyMatch(finding -> finding.id().equals(rule.info().id()));
        return findings.stream()
                .filter(finding -> !(refused && finding.id().equals(Finding.SYNTAX)))
                .toList();
    }
}
