package io.dflint.lint.config;

import io.dflint.lint.engine.RuleGroup;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.engine.Selectors;
import io.dflint.lint.rule.Rule;
import java.util.Locale;

/** The names of rules that a configuration may hold. */
final class RuleNames {
    /** Says what is allowed, for messages. */
    static final String ALLOWED = "a rule that 'dflint rules' lists, or another tool's id for it";

    /** Says what is allowed where rules are chosen, for messages. */
    static final String SELECTORS =
            "a rule that 'dflint rules' lists, the beginning of ids such as DL3, all, or a group: "
                    + String.join(", ", RuleGroup.names());

    private RuleNames() {}

    /** The id of the rule that has this name as its id, spelt as the catalogue spells it; other names stay. */
    static String canonical(String name) {
        Rule rule = Rules.named(name);
        if (rule != null) {
            return rule.info().id();
        }
        return Rules.isCode(name) ? name.toUpperCase(Locale.ROOT) : Selectors.canonical(name);
    }
}
