package io.dflint.lint.rules.dl3060;

import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.CacheMounts;
import io.dflint.lint.packages.CleanUp;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;

/** yarn leaves its cache in the layer. */
public final class DL3060 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.hadolint("DL3060", "Clean up after yarn", Severity.INFO).inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        boolean asHadolint = input.asHadolint();
        for (RunScript run : input.facts().runs()) {
            if (CacheMounts.cover(run.run(), ".cache/yarn")
                    || !input.facts().finalStages().keep(run)) {
                continue;
            }
            CommandSite install = CleanUp.missing(run, DL3060::installs, c -> cleans(c, asHadolint), true, asHadolint);
            if (install == null) {
                continue;
            }
            Report.Draft draft = report.at(
                    run.instruction(),
                    install.command().range(),
                    "yarn leaves its cache in the layer; end the RUN with yarn cache clean");
            int end = CleanUp.endOfChain(run);
            if (end >= 0) {
                draft.fix(Fix.safe("Append yarn cache clean", TextEdit.insert(end, " && yarn cache clean")));
            }
        }
    }

    private static boolean installs(SimpleCommand command) {
        return PackageTool.YARN.installs(command);
    }

    private static boolean cleans(SimpleCommand command, boolean asHadolint) {
        return PackageTool.YARN.runs(command) && command.hasArg("cache", "clean")
                || !asHadolint && CleanUp.removes(command, "/usr/local/share/.cache");
    }
}
