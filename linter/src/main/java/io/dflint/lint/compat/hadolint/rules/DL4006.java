package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.image.BaseImages;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.TextEdit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pipe hides that its first command failed. */
public final class DL4006 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl4006.DL4006().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Instruction> set = Pipefail.instructionsWith(input);
        for (RunScript run : input.facts().runs()) {
            if (run.isOnbuild()) {
                continue;
            }
            CommandSite hidden = firstPiped(run);
            if (hidden != null && !set.contains(run.instruction())) {
                String name = BaseImages.isBusyBox(run.stage()) ? "ash" : "bash";
                String shell = "SHELL [\"/bin/" + name + "\", \"-o\", \"pipefail\", \"-c\"]";
                Report.Draft draft = report.at(
                        run.instruction(),
                        hidden.pipeline().range(),
                        "if " + hidden.command().words().getFirst().text()
                                + " fails, the pipe still succeeds; set pipefail, for example with " + shell);
                if (isReadByShellOfFile(run, hidden)) {
                    draft.fix(Fix.unsafe(
                            "Run the following instructions in " + name + " with pipefail",
                            TextEdit.insert(
                                    run.instruction().range().start(),
                                    shell + input.file().source().lineEnding())));
                }
            }
        }
    }

    /** Whether SHELL has a say, which it has not in a script that the RUN hands to a shell itself. */
    private static boolean isReadByShellOfFile(RunScript run, CommandSite site) {
        if (!(run.run().command() instanceof ShellForm)) {
            return false;
        }
        for (CommandSite written : run.commands()) {
            if (written.pipeline().range().equals(site.pipeline().range())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CommandSite firstPiped(RunScript run) {
        for (CommandSite site : run.calls()) {
            if (site.pipeline().isPiped() && !site.command().words().isEmpty()) {
                return site;
            }
        }
        return null;
    }
}
