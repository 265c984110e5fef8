package io.dflint.lint.rules.dl3046;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports useradd with a high user ID, which writes a huge log file. */
public final class DL3046 extends CommandRule {
    public DL3046() {
        super(
                RuleInfo.hadolint("DL3046", "Use useradd -l with a high user ID", Severity.WARNING)
                        .inDefault(),
                "useradd");
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
                            "useradd with user ID "
                                    + id.text().substring(id.text().indexOf('=') + 1)
                                    + " writes a sparse login log of many gigabytes into the layer; add -l")
                    .fix(OptionFix.of(input, run, site, command.words().getFirst(), "-l", Applicability.SAFE));
        }
    }

    private static @Nullable ShellWord highId(SimpleCommand command) {
        List<ShellWord> args = command.args();
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i).text();
            if (option.startsWith("--uid=") && isHigh(option.substring("--uid=".length()))) {
                return args.get(i);
            }
            boolean isShort = option.startsWith("-") && !option.startsWith("--") && option.indexOf('u') > 0;
            if ((isShort || option.equals("--uid"))
                    && i + 1 < args.size()
                    && isHigh(args.get(i + 1).text())) {
                return args.get(i + 1);
            }
        }
        return null;
    }

    /** Reports whether an ID has more than five digits. The value of a variable is unknown. */
    private static boolean isHigh(String id) {
        return id.length() > 5 && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
