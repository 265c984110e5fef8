package io.dflint.lint.rules.secretsusedinargorenv;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.KeyValue;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextRange;
import java.util.Locale;

/** Reports secrets in ARG or ENV, which keep them in the image. */
public final class SecretsUsedInArgOrEnv implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "SecretsUsedInArgOrEnv", "Keep secrets out of ARG and ENV", Severity.WARNING)
            .shadowedBy("DL3064");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (CheckStep step : input.facts().checkRun().steps()) {
            switch (step.instruction()) {
                case Arg arg -> {
                    for (ArgDefinition definition : arg.definitions()) {
                        check(
                                step,
                                definition.name().toString(),
                                definition.name().sourceRange(),
                                report);
                    }
                }
                case Env env
                when step.executed() -> {
                    for (KeyValue pair : env.pairs()) {
                        String key = input.facts()
                                .values()
                                .of(pair.key(), step.scope())
                                .value();
                        check(step, key, pair.key().sourceRange(), report);
                    }
                }
                default -> {}
            }
        }
    }

    private static void check(CheckStep step, String name, TextRange range, Report report) {
        if (isSecret(name)) {
            report.at(
                    step.place(),
                    range,
                    name + " looks like a secret, and values of "
                            + step.instruction().name()
                            + " can be read from the image; use RUN --mount=type=secret");
        }
    }

    /** Reports whether one of the words between underscores stands for a secret, and none for an exception. */
    private static boolean isSecret(String name) {
        boolean secret = false;
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            switch (word) {
                case "apikey", "auth", "credential", "credentials", "key" -> secret = true;
                case "password", "passwd", "pword", "secret", "token" -> secret = true;
                case "public", "file", "version" -> {
                    return false;
                }
                default -> {}
            }
        }
        return secret;
    }
}
