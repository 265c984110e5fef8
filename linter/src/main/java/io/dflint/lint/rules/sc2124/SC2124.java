package io.dflint.lint.rules.sc2124;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `$@` and `${array[@]}` as the value of a variable. */
public final class SC2124 extends ShellRule {
    public SC2124() {
        super(RuleInfo.shellCheck("SC2124", "Assign arrays as arrays", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        if (assignment.value() != null
                && !Quoting.isArgument(place)
                && hasList(assignment.value().parts())) {
            report.at(
                    assignment.value().range(),
                    "the elements are joined to one text; write ( ) for an array, or * to join them");
        }
    }

    private static boolean hasList(List<WordPart> parts) {
        for (WordPart part : parts) {
            boolean list = switch (part) {
                case WordPart.DoubleQuoted quoted -> hasList(quoted.parts());
                case WordPart.Parameter parameter ->
                    !parameter.prefix().equals("#")
                            && (parameter.name().equals("@")
                                    || parameter.index() != null
                                            && parameter.index().is("@"));
                default -> false;
            };
            if (list) {
                return true;
            }
        }
        return false;
    }
}
