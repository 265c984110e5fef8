package io.dflint.lint.rules.df2002;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.Credentials;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.SecretShapes;
import io.dflint.lint.command.SecretShapes.Secret;
import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.kit.InnermostPlaces;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.HashSet;
import java.util.Set;

/** Reports secrets on command lines. */
public final class DF2002 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2002", "Keep secrets out of commands", Severity.ERROR)
            .inDefault()
            .inSecurity()
            .sameAs("checkov:CKV2_DOCKER_17", "kics:c3e1b6ae");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Integer> found = new HashSet<>();
        for (VariableSetting setting : input.facts().settings()) {
            if (setting.origin() == VariableSetting.Origin.SCRIPT && checkAssignment(setting, report)) {
                found.add(setting.instruction().range().start());
            }
        }
        InnermostPlaces places = new InnermostPlaces();
        for (ProgramCall call : input.facts().allCalls()) {
            CommandSecrets.Found secret = CommandSecrets.find(call);
            if (secret != null) {
                places.add(place(input, secret), place -> report(call.instruction(), place, secret.what(), report));
                found.add(call.instruction().range().start());
            }
        }
        places.finish();
        for (Instruction instruction : input.file().instructions()) {
            if (isForContainers(instruction)) {
                if (!found.contains(instruction.range().start())) {
                    checkText(instruction, instruction.header().rest(), report);
                }
            } else if (instruction instanceof FileTransfer) {
                for (Heredoc heredoc : instruction.header().heredocs()) {
                    checkText(instruction, heredoc.body(), report);
                    checkAddresses(instruction, heredoc.body(), report);
                }
            }
        }
    }

    /** The range of the secret itself if it is in one piece in the file. */
    private static TextRange place(LintInput input, CommandSecrets.Found secret) {
        TextRange range = secret.range();
        String text = secret.text();
        int start = text == null ? -1 : input.file().source().content().indexOf(text, range.start(), range.end());
        return text == null || start < 0 ? range : new TextRange(start, start + text.length());
    }

    private static boolean isForContainers(Instruction instruction) {
        Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
        return inner instanceof Cmd || inner instanceof Entrypoint || inner instanceof Healthcheck;
    }

    /** Checks text in which secrets are only recognized by their format. */
    private static void checkText(Instruction instruction, LogicalText text, Report report) {
        Secret secret = SecretShapes.find(text.toString());
        if (secret != null) {
            report.at(
                    instruction,
                    text.sourceRange(secret.start(), secret.end()),
                    "the command contains " + secret.kind()
                            + ", which anyone with the image can read; revoke it, and pass the new one when the"
                            + " container starts");
        }
    }

    /** Reports the first password in a URL of a text. */
    private static void checkAddresses(Instruction instruction, LogicalText text, Report report) {
        String password = Credentials.inAddress(text.toString());
        int start = password == null ? -1 : text.toString().indexOf(":" + password + "@");
        if (password != null && start >= 0) {
            report.at(
                    instruction,
                    text.sourceRange(start + 1, start + 1 + password.length()),
                    "the file contains a URL with a password, which anyone with the image can read; pass it when the"
                            + " container starts");
        }
    }

    private static boolean checkAssignment(VariableSetting setting, Report report) {
        String value = setting.value();
        if (value == null) {
            return false;
        }
        Secret secret = SecretShapes.find(value);
        if (secret == null && !CommandSecrets.isPassword(setting.name(), value)) {
            return false;
        }
        String kind = secret == null ? "what looks like a secret" : secret.kind();
        report(setting.instruction(), setting.range(), setting.name() + " is set to " + kind, report);
        return true;
    }

    private static void report(Instruction instruction, TextRange range, String what, Report report) {
        report.at(
                instruction,
                range,
                what
                        + (isForContainers(instruction)
                                ? ", which anyone with the image can read; pass it when the container starts"
                                : "; the command stays in the image history, so pass the secret with RUN"
                                        + " --mount=type=secret"));
    }
}
