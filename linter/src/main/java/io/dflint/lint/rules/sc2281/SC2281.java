package io.dflint.lint.rules.sc2281;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `$name=value`. */
public final class SC2281 extends ShellRule {
    public SC2281() {
        super(RuleInfo.shellCheck("SC2281", "Assign without $", Severity.ERROR).inDefault(), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        if (command.words().isEmpty() || command.words().getFirst().parts().size() < 2) {
            return;
        }
        List<WordPart> parts = command.words().getFirst().parts();
        if (parts.getFirst() instanceof WordPart.Parameter parameter
                && parameter.prefix().isEmpty()
                && parameter.operator().isEmpty()
                && Numbers.isName(parameter.name())
                && parts.get(1) instanceof WordPart.Literal literal
                && (literal.value().startsWith("=") && !literal.value().startsWith("==")
                        || literal.value().startsWith("+="))) {
            report.at(parameter.range(), "this runs the value as a command; write " + parameter.name() + "= to assign");
        }
    }
}
