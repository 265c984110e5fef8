package io.dflint.lint.engine;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@link ShellRules} of an engine. Each group is created when the first file needs it. Safe for use by several
 * threads.
 */
final class LazyRules {
    /** No rules. */
    static final LazyRules NONE = new LazyRules(null);

    private final @Nullable LintOptions options;
    private final Map<ShellRules, List<Rule>> byGroup = new ConcurrentHashMap<>();

    private LazyRules(@Nullable LintOptions options) {
        this.options = options;
    }

    /** Returns the rules for a run; none if all rules are candidates anyway. */
    static LazyRules of(LintOptions options) {
        return RuleSelection.isPlainDefault(options) ? new LazyRules(options) : NONE;
    }

    /** Returns the rules that may have findings in a file. */
    List<Rule> forFile(LintInput input) {
        LintOptions chosenBy = options;
        List<ShellScript> scripts = chosenBy == null ? List.of() : input.facts().shellScripts();
        if (chosenBy == null || scripts.isEmpty()) {
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        for (ShellRules group : ShellRules.values()) {
            if (group.isNeeded(scripts)) {
                rules.addAll(byGroup.computeIfAbsent(group, each -> RuleSelection.choose(each.rules(), chosenBy)));
            }
        }
        return rules;
    }
}
