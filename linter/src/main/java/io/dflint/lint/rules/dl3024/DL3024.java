package io.dflint.lint.rules.dl3024;

import io.dflint.instruction.From;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reports stages with the same name. */
public class DL3024 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3024", "Give each stage a unique name", Severity.ERROR)
            .inDefault()
            .sameAs("DuplicateStageName", "trivy:DS-0012", "checkov:CKV_DOCKER_11", "kics:f2daed12");

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
            LogicalText earlier = first.putIfAbsent(key(name), name);
            if (earlier != null) {
                report.at(from, name.sourceRange(), "another stage is named " + name + "; rename one of them")
                        .related(earlier.sourceRange(), "first used here");
            }
        }
    }

    /** Returns a key that is equal for names that Docker considers the same. */
    protected String key(LogicalText name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
