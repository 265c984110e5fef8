package io.dflint.lint.rules.sc2316;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds two declaring commands in a row, such as `local readonly`. */
public final class SC2316 extends ShellCommandRule {
    public SC2316() {
        super(
                RuleInfo.shellCheck("SC2316", "Declare in one way", Severity.ERROR)
                        .inDefault(),
                "local",
                "export",
                "readonly",
                "declare",
                "typeset");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            String text = word.literal();
            if (text == null || text.startsWith("-")) {
                continue;
            }
            if (isDeclaration(text)) {
                boolean hasOption = text.equals("readonly") && !command.isNamed("export", "readonly");
                report.at(
                        word.range(),
                        command.name() + " takes " + text + " for a variable; "
                                + (hasOption ? "write " + command.name() + " -r" : "use two commands"));
            }
            return;
        }
    }

    private static boolean isDeclaration(String text) {
        return switch (text) {
            case "local", "export", "readonly", "declare", "typeset" -> true;
            default -> false;
        };
    }
}
