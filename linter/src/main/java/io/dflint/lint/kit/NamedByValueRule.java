package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;

/** A rule about a command that expects the name of a variable but is given its value. */
public abstract class NamedByValueRule extends ShellCommandRule {
    private final String effect;

    /**
     * Creates a rule.
     *
     * @param effect what the command does to the variable, such as {@code sets}
     */
    protected NamedByValueRule(RuleInfo info, String command, String effect) {
        super(info, command);
        this.effect = effect;
    }

    @Override
    protected final void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (ShellWords.only(word) instanceof WordPart.Parameter parameter
                    && parameter.isPlain()
                    && Numbers.isName(parameter.name())) {
                report.at(
                                word.range(),
                                "this " + effect + " the variable whose name is the value of " + parameter.name()
                                        + "; remove the $")
                        .fix(Fix.unsafe("Remove $", new TextEdit(word.range(), parameter.name())));
            }
        }
    }
}
