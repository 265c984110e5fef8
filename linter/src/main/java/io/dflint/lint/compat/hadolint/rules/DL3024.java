package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.From;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.HashMap;
import java.util.Map;

/** Two stages of one name. */
public final class DL3024 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3024.DL3024().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Map<String, LogicalText> first = new HashMap<>();
        for (Stage stage : input.model().stages()) {
            From from = stage.from();
            LogicalText name = from.alias();
            if (name == null) {
                continue;
            }
            // Docker does not care for case, hadolint does.
            String key = name.toString();
            LogicalText earlier = first.putIfAbsent(key, name);
            if (earlier != null) {
                report.at(from, name.sourceRange(), "another stage is named " + name + "; rename one of them")
                        .related(earlier.sourceRange(), "first used here");
            }
        }
    }
}
