package io.dflint.lint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is left out of a file that costs too much is said, in every profile and every report. */
class EngineLimitsTest {
    private static final String MANY = "FROM scratch\n" + "RUN cd /x\n".repeat(6_000);

    /** A rule with a mistake. */
    private static final Rule ENDLESS = new Rule() {
        @Override
        public RuleInfo info() {
            return RuleInfo.own("DF0001", "Never end", Severity.ERROR);
        }

        @Override
        public void check(LintInput input, Report report) {
            report.at(
                    input.file().instructions().getFirst(),
                    input.file().instructions().getFirst(),
                    "begun");
            while (true) {
                report.step();
            }
        }
    };

    private static final Rule ASKING = new Rule() {
        @Override
        public RuleInfo info() {
            return RuleInfo.own("DF0002", "Ask for ever", Severity.ERROR);
        }

        @Override
        public void check(LintInput input, Report report) {
            while (!input.facts().runs().isEmpty()) {
                input.facts().calls();
            }
        }
    };

    @Test
    void stopsARuleThatTakesTooLongAndRunsTheOthers() {
        List<Rule> rules = List.of(ENDLESS, ASKING, Rules.named("DL3006"));
        SourceText source = SourceText.of("FROM debian\nRUN x\n");
        for (Profile profile : Profile.values()) {
            assertThat(new LintEngine(LintOptions.DEFAULT.withProfile(profile), rules).lint(source))
                    .as(profile.label())
                    .extracting(Finding::id)
                    .contains(Finding.STOPPED, Finding.STOPPED, "DL3006");
        }
        assertThat(new LintEngine(LintOptions.DEFAULT, rules).lint(source))
                .extracting(Finding::message)
                .contains(
                        "begun",
                        "DF0001 was stopped because this file makes it too slow; it may find more than is shown",
                        "DF0002 was stopped because this file makes it too slow; it may find more than is shown");
    }

    @Test
    void showsAsManyFindingsAsAPersonReads() {
        List<Finding> findings =
                new LintEngine(LintOptions.DEFAULT, List.of(Rules.named("DL3003"))).lint(SourceText.of(MANY));
        assertThat(findings).hasSize(LintEngine.MOST_FINDINGS + 1);
        assertThat(findings.getLast().id()).isEqualTo(Finding.TOO_MANY);
        assertThat(findings.getLast().severity()).isEqualTo(findings.getFirst().severity());
        assertThat(findings.getLast().message())
                .isEqualTo("this file has 1000 more findings, which are not shown; fix or ignore those above first");
    }

    @Test
    void saysWhereFixesAreLeftOut() {
        String text = "FROM scratch\n" + "RUN apt-get install a\n".repeat(4_000);
        List<Finding> findings =
                new LintEngine(LintOptions.DEFAULT, List.of(Rules.named("DL3014"))).lint(SourceText.of(text));
        List<Finding> said = findings.stream()
                .filter(finding -> finding.id().equals(Finding.FIXES_LEFT_OUT))
                .toList();
        List<Finding> unfixed = findings.stream()
                .filter(finding ->
                        finding.id().equals("DL3014") && finding.fixes().isEmpty())
                .toList();
        assertThat(unfixed).isEmpty();
        assertThat(said).isEmpty();
        String words = "FROM scratch\n" + "ENV " + "a b\nENV ".repeat(4_000) + "a b\n";
        findings = new LintEngine(LintOptions.DEFAULT, List.of(Rules.named("LegacyKeyValueFormat")))
                .lint(SourceText.of(words));
        unfixed = findings.stream()
                .filter(finding -> finding.id().equals("LegacyKeyValueFormat")
                        && finding.fixes().isEmpty())
                .toList();
        said = findings.stream()
                .filter(finding -> finding.id().equals(Finding.FIXES_LEFT_OUT))
                .toList();
        assertThat(unfixed).isNotEmpty();
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().range()).isEqualTo(unfixed.getFirst().range());
    }

    @Test
    void saysThatValuesAreNotFollowed() {
        String text = "FROM scratch\nENV A=" + "a".repeat(5_000) + "\nENV B=b\n" + "ENV C=$A$B\n".repeat(300);
        List<Finding> findings = new LintEngine(LintOptions.DEFAULT, List.of()).lint(SourceText.of(text));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().id()).isEqualTo(Finding.LONG_VALUES);
        assertThat(findings.getFirst().range().start()).isEqualTo(text.indexOf("aaa"));
        assertThat(new LintEngine(LintOptions.DEFAULT, List.of())
                        .lint(SourceText.of("FROM scratch\nENV A=" + "a".repeat(5_000) + "\nENV B=$A\n")))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyReportNamesWhatIsLeftOut() {
        return Stream.of(Format.values())
                .map(format -> DynamicTest.dynamicTest(format.label(), () -> {
                    LintEngine engine = new LintEngine(LintOptions.DEFAULT, List.of(ENDLESS, Rules.named("DL3003")));
                    SourceText source = SourceText.of(MANY);
                    String report = report(format, new FileReport("Dockerfile", source, engine.lint(source)));
                    assertThat(report.replace("&#45;", "-").replace("&#44;", ","))
                            .contains(Finding.STOPPED, "DF0001 was stopped")
                            .contains(Finding.TOO_MANY, "more findings, which are not shown");
                }));
    }

    private static String report(Format format, FileReport file) throws IOException {
        StringWriter out = new StringWriter();
        Reporter reporter = format.open(
                Behaviours.of(Profile.DEFAULT),
                out,
                new ReportOptions(false, ReportOptions.Places.FIRST, new ReportOptions.About() {
                    @Override
                    public String page(String ruleId) {
                        return "docs/rules/" + ruleId + ".md";
                    }

                    @Override
                    public String version() {
                        return "1";
                    }

                    @Override
                    public Instant now() {
                        return Instant.EPOCH;
                    }
                }));
        reporter.begin();
        reporter.file(file);
        reporter.end();
        return out.toString();
    }
}
