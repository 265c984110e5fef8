package io.dflint.lint.rules.sc2028;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import java.util.List;

/** Finds `echo` with escape sequences. */
public final class SC2028 extends ShellCommandRule {
    public SC2028() {
        super(RuleInfo.shellCheck("SC2028", "Use printf for escape sequences", Severity.INFO), "echo");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        switch (script.dialect()) {
            case BASH, KSH, SH -> {}
            default -> {
                return;
            }
        }
        for (int i = 1; i < command.words().size(); i++) {
            ShellWord word = command.words().get(i);
            String text = word.text();
            if (i == 1 && text.length() > 1 && text.startsWith("-") && text.indexOf('e') > 0) {
                return;
            }
            StringBuilder plain = new StringBuilder();
            append(word.parts(), plain);
            if (hasSequence(plain.toString())) {
                report.at(word.range(), "some shells print escape sequences as they are; use printf");
            }
        }
    }

    /** Adds the text that results from the shell's quoting, without expansions. */
    private static void append(List<WordPart> parts, StringBuilder out) {
        for (WordPart part : parts) {
            switch (part) {
                case WordPart.Text text -> out.append(text.value());
                case WordPart.DoubleQuoted quoted -> append(quoted.parts(), out);
                default -> out.append(' ');
            }
        }
    }

    private static boolean hasSequence(String text) {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            if (at + 1 < text.length() && "rntabefv'\\01234567".indexOf(text.charAt(at + 1)) >= 0) {
                return true;
            }
            if (at + 2 < text.length() && text.charAt(at + 1) == 'x' && Character.digit(text.charAt(at + 2), 16) >= 0) {
                return true;
            }
        }
        return false;
    }
}
