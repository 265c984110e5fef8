package io.dflint.lint.rules.df3043;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.command.CutRanges;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Redirection;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports {@code pip install numpy>=1.21}, where the shell redirects the output. */
public final class DF3043 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF3043", "Quote ranges of versions", Severity.WARNING).inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        int before = -1;
        Set<TextRange> written = Set.of();
        for (ProgramCall call : input.facts().calls()) {
            report.step();
            List<CutRanges.Cut> cuts = installs(call) ? CutRanges.of(call.site().command()) : List.of();
            int start = call.instruction().range().start();
            if (!cuts.isEmpty() && start != before) {
                before = start;
                written = written(call.instruction(), input);
            }
            for (CutRanges.Cut cut : cuts) {
                boolean fixable = written.contains(call.site().command().range());
                found(call, cut, fixable, report);
            }
        }
    }

    private static void found(ProgramCall call, CutRanges.Cut cut, boolean fixable, Report report) {
        boolean reads = cut.first().operator() == Redirection.Operator.INPUT;
        report.at(
                        call.instruction(),
                        cut.range(),
                        "the shell takes " + cut.first().operator().text() + " for a redirection: it "
                                + (reads ? "reads" : "writes") + " a file, and " + call.program() + " gets "
                                + Shortened.value(cut.word().text()) + " only; write \""
                                + Shortened.value(cut.text()) + "\"")
                .fix(fixable ? quoted(cut.range()) : null);
    }

    private static boolean installs(ProgramCall call) {
        return switch (call.program()) {
            case "pip", "uv", "conda", "mamba", "micromamba", "gem" -> call.has("install", "create", "add", "tool");
            case "pipx", "poetry", "pdm" -> call.has("install", "add");
            case "npm", "pnpm", "yarn", "bun" -> call.has("install", "i", "add");
            default -> false;
        };
    }

    /** The commands that are in the file as a shell reads them: not in a string, where quotes have another meaning. */
    private static Set<TextRange> written(Instruction instruction, LintInput input) {
        Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
        RunScript script = input.facts().run(instruction);
        Set<TextRange> found = new HashSet<>();
        if (script != null && inner instanceof Run run && run.command() instanceof ShellForm) {
            for (CommandSite site : script.commands()) {
                found.add(site.command().range());
            }
        }
        return found;
    }

    private static Fix quoted(TextRange range) {
        return Fix.unsafe(
                "Put double quotes around it",
                TextEdit.insert(range.start(), "\""),
                TextEdit.insert(range.end(), "\""));
    }
}
