package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.engine.RuleDoc;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Rule;
import io.dflint.model.BuildModel;
import io.dflint.model.BuildSettings;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A rule finds as much in a script, at the same text and with the same fixes, however RUN has it: each RUN with a finding in
 * the fixtures and the examples of the rules is written in every {@link ScriptForm}. {@code script-forms.txt} has the
 * exceptions: forms, rules and the reason. One that is not needed any more fails too.
 */
class ScriptFormsTest {
    private static final Path EXCEPTIONS = Path.of("src/test/resources/script-forms.txt");

    /** A Dockerfile in which a rule may find something. */
    private record Sample(Rule rule, String origin, String text, LintOptions options, BuildContext context) {
        List<Finding> lint(String changed) {
            return new LintEngine(options, List.of(rule))
                    .lint(SourceText.of(changed), context).stream()
                            .filter(finding -> finding.id().equals(rule.info().id()))
                            .toList();
        }
    }

    /** A RUN of a sample, its script on one line. */
    private record PlainRun(Sample sample, String before, Script script, String after) {
        String with(String written) {
            return before + written + after;
        }

        String text() {
            return with(script.text().toString());
        }
    }

    @TestFactory
    Stream<DynamicTest> rules() throws IOException {
        Map<String, Set<ScriptForm>> expected = exceptions();
        Map<Rule, List<Sample>> samples = samples();
        return samples.keySet().stream().map(rule -> {
            String id = rule.info().id();
            Set<ScriptForm> unread =
                    id.startsWith("SC") ? expected.getOrDefault("SC*", Set.of()) : Set.<ScriptForm>of();
            return DynamicTest.dynamicTest(id, () -> {
                List<String> differences = new ArrayList<>();
                Set<ScriptForm> differing = EnumSet.noneOf(ScriptForm.class);
                for (Sample sample : samples.getOrDefault(rule, List.of())) {
                    for (PlainRun run : plainRuns(sample)) {
                        compare(run, unread, differing, differences);
                    }
                }
                assertThat(differing).as(String.join("\n", differences)).isEqualTo(expected.getOrDefault(id, Set.of()));
            });
        });
    }

    private static Map<Rule, List<Sample>> samples() throws IOException {
        Map<Rule, List<Sample>> found = new HashMap<>();
        for (Fixture fixture : Fixture.all()) {
            Sample sample = new Sample(
                    fixture.rule(),
                    fixture.toString(),
                    fixture.source().content(),
                    fixture.lintOptions(),
                    fixture.context());
            found.computeIfAbsent(fixture.rule(), rule -> new ArrayList<>()).add(sample);
        }
        for (Rule rule : Rules.all()) {
            for (RuleDoc.Example example : RuleDoc.of(rule.info()).bad()) {
                Sample sample = new Sample(
                        rule,
                        "an example of " + rule.info().id(),
                        example.text(),
                        ExampleOptions.of(example.options()),
                        ExampleOptions.context(example.options()));
                found.computeIfAbsent(rule, each -> new ArrayList<>()).add(sample);
            }
        }
        return found;
    }

    private static Map<String, Set<ScriptForm>> exceptions() throws IOException {
        Map<String, Set<ScriptForm>> found = new HashMap<>();
        for (String line : Files.readAllLines(EXCEPTIONS)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\\s+", 3);
            assertThat(cells).as(line).hasSize(3);
            for (String rule : cells[0].split(",", -1)) {
                Set<ScriptForm> forms = found.computeIfAbsent(rule, each -> EnumSet.noneOf(ScriptForm.class));
                for (String form : cells[1].split(",", -1)) {
                    forms.add(formOf(form));
                }
            }
        }
        return found;
    }

    private static ScriptForm formOf(String label) {
        for (ScriptForm form : ScriptForm.values()) {
            if (form.label().equals(label)) {
                return form;
            }
        }
        throw new IllegalArgumentException(label);
    }

    /** The RUN instructions in shell form for a Bourne shell. */
    private static List<PlainRun> plainRuns(Sample sample) {
        List<PlainRun> found = new ArrayList<>();
        Dockerfile file = Dockerfile.parse(SourceText.of(sample.text()));
        BuildModel model = BuildModel.of(file, BuildSettings.DEFAULT);
        for (Instruction instruction : file.instructions()) {
            if (instruction instanceof Run run
                    && run.command() instanceof ShellForm form
                    && run.header().heredocs().isEmpty()
                    && file.escape() == '\\'
                    && model.scopeAt(run).shell() == null
                    && !sample.text().contains("shell=")
                    && !sample.text().contains("windows")) {
                LogicalText text = form.script().strip();
                Script script = ShellParser.parse(LogicalText.at(0, text.toString()), Dialect.SH);
                TextRange place = text.sourceRange();
                if (script.problems().isEmpty()) {
                    found.add(new PlainRun(
                            sample,
                            sample.text().substring(0, place.start()),
                            script,
                            sample.text().substring(place.end())));
                }
            }
        }
        return found;
    }

    private static void compare(
            PlainRun run, Set<ScriptForm> unread, Set<ScriptForm> differing, List<String> differences) {
        String plain = run.text();
        int start = run.before().length();
        int end = plain.length() - run.after().length();
        List<Finding> findings = run.sample().lint(plain);
        List<TextRange> inside = new ArrayList<>();
        for (Finding finding : findings) {
            TextRange range = finding.range();
            if (range.start() >= start && range.end() <= end) {
                inside.add(new TextRange(range.start() - start, range.end() - start));
            }
        }
        for (ScriptForm form : inside.isEmpty() ? List.<ScriptForm>of() : List.of(ScriptForm.values())) {
            String rewritten = unread.contains(form) ? null : form.rewrite(run.script(), inside);
            if (rewritten == null) {
                continue;
            }
            String text = run.with(rewritten);
            List<Finding> found = run.sample().lint(text);
            List<String> expected = places(form, plain, findings);
            List<String> places = places(form, text, found);
            boolean same = expected.equals(places);
            for (int i = 0; same && i < findings.size(); i++) {
                same = sameFixes(run, form, findings.get(i), text, found.get(i));
            }
            if (!same) {
                differing.add(form);
                differences.add(run.sample().origin() + "\n" + rewritten + "\n  expected " + expected + "\n  found    "
                        + places);
            }
        }
    }

    private static List<String> places(ScriptForm form, String text, List<Finding> findings) {
        return findings.stream()
                .map(finding -> form.read(
                        text.substring(finding.range().start(), finding.range().end())))
                .toList();
    }

    /** Whether fixes that change something within the script, if there are any, change the same. */
    private static boolean sameFixes(PlainRun run, ScriptForm form, Finding ofPlain, String text, Finding finding) {
        String plain = run.text();
        TextRange script = new TextRange(
                run.before().length(), plain.length() - run.after().length());
        for (Fix fix : finding.fixes()) {
            for (Fix plainFix : ofPlain.fixes()) {
                if (!fix.title().equals(plainFix.title()) || !isWithin(plainFix, script)) {
                    continue;
                }
                String plainFixed = TextEdit.apply(plain, plainFix.edits());
                String fixed = TextEdit.apply(text, fix.edits());
                boolean wraps = !form.write("").isEmpty();
                String inner = plainFixed.substring(
                        script.start(), plainFixed.length() - run.after().length());
                if (wraps
                        ? !fixed.equals(run.with(form.write(inner)))
                        : !form.read(fixed).equals(form.read(plainFixed))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a fix changes neither the beginning nor the end, where a form has words of its own. */
    private static boolean isWithin(Fix fix, TextRange script) {
        return fix.edits().stream()
                .allMatch(edit ->
                        edit.range().start() > script.start() && edit.range().end() < script.end());
    }
}
