package io.dflint.lint.rules.sc2174;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;

/** Finds `mkdir -p` with `-m`. */
public final class SC2174 extends ShellCommandRule {
    public SC2174() {
        super(RuleInfo.shellCheck("SC2174", "Set the mode of parent directories", Severity.WARNING), "mkdir");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        boolean parents = false;
        ShellWord mode = null;
        boolean deep = false;
        List<ShellWord> args = command.args();
        for (int i = 0; i < args.size(); i++) {
            String text = args.get(i).text();
            boolean cluster = text.startsWith("-") && !text.startsWith("--") && text.length() > 1;
            parents |= text.equals("--parents") || cluster && text.indexOf('p') > 0;
            if (mode == null && (text.startsWith("--mode") || cluster && text.indexOf('m') > 0)) {
                mode = args.get(i);
                if (!text.contains("=") && text.endsWith("m")) {
                    i++;
                }
            } else if (!text.startsWith("-")) {
                deep |= hasParent(args.get(i));
            }
        }
        if (parents && mode != null && deep) {
            report.at(
                    mode.range(),
                    "with -p the mode is that of the last directory only; create the directories above it first");
        }
    }

    /** Reports whether a path has a parent directory that may have to be created. */
    private static boolean hasParent(ShellWord word) {
        String text = word.text();
        while (text.startsWith("./") || text.startsWith("../")) {
            text = text.substring(text.indexOf('/') + 1);
        }
        int slash = text.indexOf('/', 1);
        return !(slash < 0 || slash + 1 == text.length()) || word.literal() == null;
    }
}
