package io.dflint.lint.rules.undefinedarginfrom;

import io.dflint.instruction.From;
import io.dflint.lint.facts.check.CheckedFrom;
import io.dflint.lint.facts.value.GlobalArgs;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Suggestion;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.HashSet;
import java.util.Set;

/** Reports arguments in FROM that are not declared before the first FROM. */
public class UndefinedArgInFrom implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "UndefinedArgInFrom", "Declare the arguments that FROM uses", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (CheckedFrom checked : input.facts().checkRun().froms()) {
            From from = checked.stage().from();
            if (from.image() != null) {
                check(input, from, from.image(), report);
            }
            Flag platform = from.flag("platform");
            if (checked.platform() && platform != null && platform.value() != null) {
                check(input, from, platform.value(), report);
            }
        }
    }

    private void check(LintInput input, From from, LogicalText text, Report report) {
        if (text.indexOf('$', 0) < 0) {
            return;
        }
        GlobalArgs args = input.facts().globalArgs();
        Set<String> seen = new HashSet<>(2);
        for (WordPart.Variable variable :
                WordParser.parse(text, input.file().escape()).variables()) {
            String name = variable.name();
            if (args.isKnown(name) || mayBeUnset(variable) || !seen.add(name)) {
                continue;
            }
            String nearest = Suggestion.nearest(name, args.names());
            Report.Draft draft = report.at(
                    from,
                    variable.range(),
                    "no ARG before the first FROM declares " + name + ", so it is empty here"
                            + (nearest == null ? "; add ARG " + name : "; did you mean " + nearest + "?"));
            if (nearest != null) {
                draft.fix(Fix.unsafe("Use " + nearest, new TextEdit(variable.nameRange(), nearest)));
            }
        }
    }

    /** Reports whether a variable may be unset: {@code ${name:-default}}. */
    protected boolean mayBeUnset(WordPart.Variable variable) {
        return variable.modifier() != null && variable.modifier().allowsUnset();
    }
}
