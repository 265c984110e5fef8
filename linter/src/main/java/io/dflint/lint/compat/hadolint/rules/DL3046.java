package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports a {@code useradd} whose high UID makes a huge log file, as hadolint does. */
public final class DL3046 extends CommandRule {
    public DL3046() {
        super(new io.dflint.lint.rules.dl3046.DL3046().info(), "useradd");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!"useradd".equals(command.program()) || command.hasFlag("l", "no-log-init")) {
            return;
        }
        ShellWord id = highId(command);
        if (id != null) {
            report.at(
                            run.instruction(),
                            id.range(),
                            "useradd with user ID " + id.text()
                                    + " writes a sparse login log of many gigabytes into the layer; add -l")
                    .fix(OptionFix.of(input, run, site, command.words().getFirst(), "-l", Applicability.SAFE));
        }
    }

    /** Returns the UID if it is high, or null. hadolint checks only the word after the short option. */
    private static @Nullable ShellWord highId(SimpleCommand command) {
        List<ShellWord> args = command.args();
        for (int i = 0; i + 1 < args.size(); i++) {
            String option = args.get(i).text();
            boolean isShort = option.startsWith("-") && !option.startsWith("--") && option.indexOf('u') > 0;
            if (isShort && args.get(i + 1).text().length() > 5) {
                return args.get(i + 1);
            }
        }
        return null;
    }
}
