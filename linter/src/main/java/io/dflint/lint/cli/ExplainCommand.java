package io.dflint.lint.cli;

import io.dflint.lint.engine.RulePage;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dflint explain}: the pages of rules. */
@Command(
        name = CommandName.EXPLAIN,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        customSynopsis = "dflint explain RULE...",
        description = "Explains rules, with examples.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all rules explained", "2:wrong usage, or a rule that there is not"})
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "RULE",
            arity = "1..*",
            hideParamSyntax = true,
            description = "Id of a rule, or another tool's id for it.")
    private List<String> names = new ArrayList<>();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean unknown = false;
        String between = "";
        try {
            for (String name : names) {
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
        } catch (IOException e) {
            console.complainAboutOutput(e);
            return ExitCode.TROUBLE;
        }
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
