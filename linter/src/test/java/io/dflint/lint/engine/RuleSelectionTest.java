package io.dflint.lint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleSelectionTest {
    private static final String TEXT = "FROM debian:13\nMAINTAINER x\nENV a b\n";

    private static List<String> lint(Profile profile, Set<String> ignored, Map<String, Severity> severities) {
        Configuration configuration = new Configuration(ignored, severities, List.of(), Map.of(), Set.of());
        return new LintEngine(new LintOptions(profile, Map.of(), null, configuration))
                .lint(SourceText.of(TEXT)).stream()
                        .map(finding -> finding.id() + " " + finding.severity().label())
                        .toList();
    }

    @Test
    void oneOfTwoRulesThatFindTheSameIsShown() {
        assertThat(lint(Profile.DEFAULT, Set.of(), Map.of()))
                .contains("DL4000 warning")
                .noneMatch(finding -> finding.startsWith("MaintainerDeprecated"));
        assertThat(lint(Profile.DOCKER_CHECKS, Set.of(), Map.of()))
                .containsExactly("MaintainerDeprecated warning", "LegacyKeyValueFormat warning");
        assertThat(lint(Profile.HADOLINT, Set.of(), Map.of()))
                .contains("DL4000 error")
                .noneMatch(finding -> finding.startsWith("MaintainerDeprecated"));
    }

    /** A run of the profile default looks at these only, so that it need not load the others. */
    @Test
    void theListForTheProfileDefaultHasItsRules() {
        Configuration plain = new Configuration(Set.of(), Map.of(), List.of(), Map.of(), Set.of());
        LintOptions options = new LintOptions(Profile.DEFAULT, Map.of(), null, plain);
        List<Rule> candidates = new ArrayList<>(RuleSelection.candidates(options));
        candidates.addAll(ShellRules.all());
        assertThat(RuleSelection.choose(candidates, options))
                .containsExactlyInAnyOrderElementsOf(RuleSelection.choose(Rules.all(), options));
        assertThat(OtherRules.ALL).noneMatch(rule -> rule.info().isIn(Profile.DEFAULT));
        assertThat(Rules.all())
                .hasSize(DefaultRules.ALL.size() + ShellRules.all().size() + OtherRules.ALL.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void bothNamesAreHonoured() {
        for (String name : List.of("DL4000", "dl4000", "MaintainerDeprecated", "trivy:DS-0022", "DS-0022")) {
            assertThat(lint(Profile.DEFAULT, Set.of(name), Map.of()))
                    .as(name)
                    .noneMatch(finding -> finding.startsWith("DL4000") || finding.startsWith("MaintainerDeprecated"));
        }
        assertThat(lint(Profile.DEFAULT, Set.of(), Map.of("MaintainerDeprecated", Severity.STYLE)))
                .contains("DL4000 style")
                .noneMatch(finding -> finding.startsWith("MaintainerDeprecated"));
    }

    @Test
    void aSeveritySwitchesARuleOn() {
        assertThat(lint(Profile.DEFAULT, Set.of(), Map.of())).noneMatch(finding -> finding.startsWith("DL3057"));
        assertThat(lint(Profile.DEFAULT, Set.of(), Map.of("DL3057", Severity.INFO)))
                .contains("DL3057 info");
        assertThat(lint(Profile.HADOLINT, Set.of(), Map.of("DL3057", Severity.INFO)))
                .contains("DL3057 info");
        assertThat(lint(Profile.DEFAULT, Set.of("DL3057"), Map.of("DL3057", Severity.INFO)))
                .noneMatch(finding -> finding.startsWith("DL3057"));
    }

    /** The rule that shows what another finds must answer to the other's name. */
    @TestFactory
    Stream<DynamicTest> shadows() {
        return Rules.all().stream()
                .map(Rule::info)
                .filter(rule -> shownFor(rule) != null)
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    Rule shown = shownFor(rule);
                    assertThat(shown).isNotNull();
                    assertThat(shown.info().isCalled(rule.id()))
                            .as("%s answers to %s", shown.info().id(), rule.id())
                            .isTrue();
                    assertThat(shown.info().shadowedBy()).isNull();
                }));
    }

    private static @Nullable Rule shownFor(RuleInfo rule) {
        return rule.shadowedBy() == null ? null : Rules.named(rule.shadowedBy());
    }
}
