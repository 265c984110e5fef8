package io.dflint.lint.rules.df3005;

import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import java.util.Locale;

/** Reports images that start in a development mode. */
public final class DF3005 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3005", "Disable debug modes in the image", Severity.INFO)
            .inDefault()
            .inSecurity()
            .sameAs("sonar:S4507");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (VariableSetting setting : input.facts().settings()) {
            if (setting.origin() == VariableSetting.Origin.ENV
                    && input.facts().finalStages().keep(setting.stage())
                    && isDebugging(setting.name().toUpperCase(Locale.ROOT), setting)) {
                report.at(
                        setting.instruction(),
                        setting.range(),
                        setting.name() + "=" + setting.value()
                                + " enables debugging in every container, which reveals internals and is often slower; set it when you"
                                + " start a container to debug");
            }
        }
    }

    private static boolean isDebugging(String name, VariableSetting setting) {
        String value = setting.value() == null ? "" : setting.value().toLowerCase(Locale.ROOT);
        if (name.endsWith("XDEBUG_MODE")) {
            return !value.isEmpty() && !value.equals("off");
        }
        if (name.equals("DEBUG") || name.endsWith("_DEBUG")) {
            return value.equals("1") || value.equals("true") || value.equals("yes") || value.equals("on");
        }
        boolean environment = name.endsWith("_ENV")
                || name.endsWith("_ENVIRONMENT")
                || name.equals("ENVIRONMENT")
                || name.equals("ENV");
        return environment && (value.equals("dev") || value.equals("development"));
    }
}
