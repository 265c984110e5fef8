package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Rule;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule finds in its fixtures what the files beside them say: place, message, related places, and what its fixes would
 * change. {@code -Ddflint.update} writes those files anew instead, to be read before they are committed.
 */
class RuleFixturesTest {

    /** A page with examples shows that a rule finds something; only a fixture shows what it says, where, and what it changes. */
    @Test
    void everyRuleHasAFixtureWithAFinding() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        for (Rule rule : Rules.all()) {
            without.add(rule.info().id());
        }
        for (Fixture fixture : Fixture.all()) {
            if (!Files.readString(fixture.sidecar()).equals(fixture.optionLine())) {
                without.remove(fixture.rule().info().id());
            }
        }
        assertThat(without).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        return Fixture.all().stream().map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> check(fixture)));
    }

    private static void check(Fixture fixture) throws IOException {
        Rule rule = fixture.rule();
        SourceText source = fixture.source();
        List<Finding> findings = new LintEngine(fixture.lintOptions(), List.of(rule))
                .lint(source, fixture.context()).stream()
                        .filter(finding -> finding.id().equals(rule.info().id()))
                        .toList();
        String found = fixture.optionLine() + FindingText.of(source, findings);
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(fixture.sidecar(), found);
        }
        assertThat(found).isEqualTo(Files.readString(fixture.sidecar()));
    }
}
