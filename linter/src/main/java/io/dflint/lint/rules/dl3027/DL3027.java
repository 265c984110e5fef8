package io.dflint.lint.rules.dl3027;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports calls of apt instead of apt-get. */
public final class DL3027 extends CommandRule {
    public DL3027() {
        super(
                RuleInfo.hadolint("DL3027", "Use apt-get or apt-cache instead of apt", Severity.WARNING)
                        .inDefault()
                        .sameAs("checkov:CKV_DOCKER_9", "kics:b84a0b47"),
                "apt");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!"apt".equals(command.program())) {
            return;
        }
        TextRange place = command.words().getFirst().range();
        String better = replacement(command);
        Report.Draft draft = report.at(
                run.instruction(),
                place,
                "apt is meant for interactive use and its output may change; use "
                        + (better == null ? "apt-get or apt-cache" : better));
        if (better != null && command.words().getFirst().is("apt")) {
            draft.fix(fix(input, run, site, place, better));
        }
    }

    private static @Nullable Fix fix(LintInput input, RunScript run, CommandSite site, TextRange place, String better) {
        String title = "Use " + better;
        TextEdit edit = new TextEdit(place, better);
        if (better.equals("apt-cache")) {
            return Fix.unsafe(title, edit);
        }
        ShellWord verb = site.command().operands().getFirst();
        if (!verb.text().equals("upgrade")) {
            return Fix.safe(title, edit);
        }
        // Without the option, apt-get upgrade holds back what needs a new package; apt upgrade does not.
        Fix option = OptionFix.of(input, run, site, verb, "--with-new-pkgs", Applicability.SAFE);
        if (option == null) {
            return null;
        }
        List<TextEdit> edits = new ArrayList<>(option.edits());
        edits.addFirst(edit);
        return new Fix(title, Applicability.SAFE, edits);
    }

    /** Returns an equivalent program, or null if there is no simple one. */
    private static @Nullable String replacement(SimpleCommand command) {
        List<ShellWord> operands = command.operands();
        return switch (operands.isEmpty() ? "" : operands.getFirst().text()) {
            case "install", "update", "remove", "upgrade", "purge", "autoremove", "clean" -> "apt-get";
            case "search", "show" -> "apt-cache";
            default -> null;
        };
    }
}
