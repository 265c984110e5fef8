package io.dflint.lint.config;

import io.dflint.lint.engine.RuleGroup;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.engine.Selectors;
import io.dflint.lint.rule.Rule;
import java.util.Locale;

/** The names of rules in a configuration. */
final class RuleNames {
    /** A description of valid names, for messages. */
    static final String ALLOWED = "a rule that 'dflint rules' lists, or another tool's id for it";

    /** A description of valid names for selecting rules, for messages. */
    static final String SELECTORS =
            "a rule that 'dflint rules' lists, the beginning of ids such as DL3, all, or a group: "
                    + String.join(", ", RuleGroup.names());

    private RuleNames() {}

    /** Returns the ID of the rule with this name in its canonical spelling. Other names are returned unchanged. */
    static String canonical(String name) {
        Rule rule = Rules.named(name);
        if (rule != null) {
            return rule.info().id();
        }
        return Rules.isCode(name) ? name.toUpperCase(Locale.ROOT) : Selectors.canonical(name);
    }
}
