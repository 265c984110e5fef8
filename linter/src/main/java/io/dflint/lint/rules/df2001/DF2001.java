package io.dflint.lint.rules.df2001;

import io.dflint.instruction.Instruction;
import io.dflint.lint.command.Credentials;
import io.dflint.lint.command.SecretShapes;
import io.dflint.lint.command.SecretShapes.Secret;
import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextRange;

/** Reports secrets in ENV, ARG or LABEL that are recognized by their format. */
public final class DF2001 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2001", "Keep keys and tokens out of the Dockerfile", Severity.ERROR)
            .inDefault()
            .inSecurity()
            .sameAs("checkov:CKV_DOCKER_1005", "kics:c3e1b6ae");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (VariableSetting setting : input.facts().settings()) {
            if (setting.origin() != VariableSetting.Origin.SCRIPT && setting.value() != null) {
                check(setting.instruction(), setting.range(), setting.name(), setting.value(), report);
            }
        }
        for (LabelEntry label : input.facts().labels()) {
            if (label.value() != null) {
                check(label.instruction(), label.range(), "the label " + label.key(), label.value(), report);
            }
        }
    }

    private static void check(Instruction instruction, TextRange range, String name, String value, Report report) {
        Secret secret = SecretShapes.find(value);
        String found = secret == null ? Credentials.inAddress(value) : value.substring(secret.start(), secret.end());
        if (found != null) {
            String kind =
                    secret == null ? "a password in a URL" : secret.kind() + " (" + Credentials.redacted(found) + ")";
            report.at(
                    instruction,
                    range,
                    name + " contains " + kind
                            + ", which anyone with the file or the image can read; revoke it, and mount the new one with"
                            + " RUN --mount=type=secret or set it when the container starts");
        }
    }
}
