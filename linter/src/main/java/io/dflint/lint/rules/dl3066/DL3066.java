package io.dflint.lint.rules.dl3066;

import io.dflint.instruction.User;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.facts.stage.FinalUser;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.HashSet;
import java.util.Set;

/** Reports images whose last USER is a name instead of a number. */
public final class DL3066 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.hadolint("DL3066", "Use a numeric user ID in the last USER", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        FinalUser last = input.facts().finalUser();
        if (last == null
                || last.name() == null
                || isNumber(last.name())
                || hasNumber(input, last.stage(), last.name())) {
            return;
        }
        User user = last.instruction();
        report.at(
                user,
                user.user() == null ? user.range() : user.user().sourceRange(),
                "the user ID of " + last.name()
                        + " is only known inside the image, so Kubernetes cannot verify that it is not root; use the numeric ID");
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reports whether the stages of the image create the user with a number given in the file. */
    private static boolean hasNumber(LintInput input, Stage last, String user) {
        Set<Stage> stages = new HashSet<>();
        for (Stage stage = last; stage != null; stage = stage.parent()) {
            stages.add(stage);
        }
        for (RunScript run : input.facts().runs()) {
            if (run.stage() == null || !stages.contains(run.stage())) {
                continue;
            }
            for (CommandSite site : run.calls()) {
                SimpleCommand command = site.command();
                if (command.isNamed("useradd", "adduser", "usermod")
                        && command.hasOption("-u", "--uid")
                        && names(command, user)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean names(SimpleCommand command, String user) {
        for (ShellWord word : command.args()) {
            if (word.text().equals(user)) {
                return true;
            }
        }
        return false;
    }
}
