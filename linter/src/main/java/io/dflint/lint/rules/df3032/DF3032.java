package io.dflint.lint.rules.df3032;

import io.dflint.instruction.Env;
import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextEdit;
import java.util.Locale;

/** Reports settings for the build that containers inherit. */
public final class DF3032 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF3032", "Set DEBIAN_FRONTEND for the build only", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (VariableSetting setting : input.facts().settings()) {
            boolean quiet = setting.name().equals("DEBIAN_FRONTEND")
                    && setting.origin() == VariableSetting.Origin.ENV
                    && setting.value() != null
                    && setting.value().toLowerCase(Locale.ROOT).equals("noninteractive");
            if (quiet
                    && setting.instruction() instanceof Env env
                    && input.facts().finalStages().keep(setting.stage())) {
                report.at(
                                setting.instruction(),
                                setting.range(),
                                "ENV DEBIAN_FRONTEND stays set in containers, where apt-get then asks nothing either; use ARG"
                                        + " DEBIAN_FRONTEND=noninteractive")
                        .fix(
                                env.pairs().size() == 1
                                                && !env.pairs().getFirst().legacy()
                                        ? Fix.unsafe(
                                                "Use ARG",
                                                new TextEdit(env.name().sourceRange(), env.inSameCase("ARG")))
                                        : null);
            }
        }
    }
}
