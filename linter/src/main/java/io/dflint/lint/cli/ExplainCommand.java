package io.dflint.lint.cli;

import io.dflint.lint.custom.CustomRule;
import io.dflint.lint.engine.RulePage;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.pin.OnlineRule;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.options.Arguments;
import io.dflint.options.NoOption;
import io.dflint.options.UsageException;
import io.dflint.syntax.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code dflint explain}: prints the pages of rules. */
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
        List<CustomRule> custom = RulesCommand.ofProject(console);
        boolean unknown = false;
        String between = "";
        for (String name : arguments.operands()) {
            List<String> pages = pages(name, custom);
            if (pages.isEmpty()) {
                console.complain(complaint(name, custom));
                unknown = true;
            }
            for (String page : pages) {
                console.out().write(between + TerminalMarkdown.render(page, console.color()));
                between = "\n";
            }
        }
        return unknown ? ExitCode.TROUBLE : ExitCode.CLEAN;
    }

    private static List<String> pages(String name, List<CustomRule> custom) {
        List<String> pages = new ArrayList<>();
        for (RuleInfo rule : named(name)) {
            pages.add(RulePage.of(rule));
        }
        for (CustomRule rule : custom) {
            if (rule.info().isCalled(name)) {
                pages.add(rule.page());
            }
        }
        String online = OnlineRule.page(name);
        if (online != null) {
            pages.add(online);
        }
        return pages;
    }

    /** Returns the rule with this ID, or else all rules that have it as another name. */
    private static List<RuleInfo> named(String name) {
        Rule own = Rules.named(name);
        if (own != null) {
            return List.of(own.info());
        }
        List<RuleInfo> found = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            if (rule.info().isCalled(name)) {
                found.add(rule.info());
            }
        }
        return found;
    }

    private static String complaint(String name, List<CustomRule> custom) {
        List<String> ids = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            ids.add(rule.info().id());
        }
        for (CustomRule rule : custom) {
            ids.add(rule.info().id());
        }
        String nearest = Suggestion.nearest(name, ids);
        return "unknown rule '" + name + "'"
                + (nearest == null ? "; 'dflint rules' lists them" : "; did you mean " + nearest + "?");
    }
}
