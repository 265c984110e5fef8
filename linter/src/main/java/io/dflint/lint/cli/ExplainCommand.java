package io.dflint.lint.cli;

import io.dflint.lint.engine.RulePage;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.options.Arguments;
import io.dflint.options.NoOption;
import io.dflint.options.UsageException;
import io.dflint.syntax.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code dflint explain}: the pages of rules. */
final class ExplainCommand {
    private ExplainCommand() {}

    static int run(List<String> words, Console console) throws UsageException, IOException {
        Arguments<NoOption> arguments = Arguments.read(NoOption.values(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.explain().text(console.color()));
            return ExitCode.CLEAN;
        }
        if (arguments.operands().isEmpty()) {
            throw new UsageException("expected the id of a rule");
        }
        boolean unknown = false;
        String between = "";
        for (String name : arguments.operands()) {
            List<RuleInfo> rules = named(name);
            if (rules.isEmpty()) {
                console.complain(complaint(name));
                unknown = true;
            }
            for (RuleInfo rule : rules) {
                console.out().write(between + TerminalMarkdown.render(RulePage.of(rule), console.color()));
                between = "\n";
            }
        }
        return unknown ? ExitCode.TROUBLE : ExitCode.CLEAN;
    }

    /** The rule with this id; without one, those that have it for another name. */
    private static List<RuleInfo> named(String name) {
        Rule own = Rules.named(name);
        if (own != null) {
            return List.of(own.info());
        }
        List<RuleInfo> found = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            if (rule.info().isCalled(name)) {
                found.add(rule.info());
            }
        }
        return found;
    }

    private static String complaint(String name) {
        List<String> ids = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            ids.add(rule.info().id());
        }
        String nearest = Suggestion.nearest(name, ids);
        return "unknown rule '" + name + "'"
                + (nearest == null ? "; 'dflint rules' lists them" : "; did you mean " + nearest + "?");
    }
}
