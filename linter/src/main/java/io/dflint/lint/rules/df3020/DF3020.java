package io.dflint.lint.rules.df3020;

import io.dflint.instruction.Healthcheck;
import io.dflint.lint.command.Downloads;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.text.TextEdit;

/** Reports health checks with curl and wget that do not check what they seem to. */
public final class DF3020 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3020", "Let the health check fail on HTTP errors", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ProgramCall call : input.facts().containerCalls()) {
            if (!(call.instruction() instanceof Healthcheck check)
                    || call.arguments().isEmpty()) {
                continue;
            }
            if (call.isOf("curl") && !looksAtAnswer(call)) {
                found(
                        call,
                        check,
                        "curl succeeds whatever the server answers, 500 included; add -f",
                        " -f",
                        input,
                        report);
            } else if (call.isOf("wget") && savesFile(call)) {
                found(
                        call,
                        check,
                        "wget saves the answer to a new file at each check, or fails because the file exists; add --spider",
                        " --spider",
                        input,
                        report);
            }
        }
    }

    private static void found(
            ProgramCall call, Healthcheck check, String message, String option, LintInput input, Report report) {
        int end = call.name().end();
        String text = input.file().source().content();
        boolean isString = check.command() instanceof ExecForm && end < text.length() && text.charAt(end) == '"';
        report.at(call.instruction(), call.range(), message)
                .fix(Fix.unsafe(
                        "Add" + option,
                        TextEdit.insert(
                                isString ? end + 1 : end, isString ? ", \"" + option.substring(1) + "\"" : option)));
    }

    /** Reports whether the call fails on errors, or something reads its output. */
    private static boolean looksAtAnswer(ProgramCall call) {
        return call.site().pipeline().isPiped()
                || call.site().isInSubstitution()
                || call.site().command().hasFlag("f", "fail", "fail-with-body", "w", "write-out", "K", "config");
    }

    private static boolean savesFile(ProgramCall call) {
        return !Downloads.addresses(call).isEmpty()
                && !call.site().pipeline().isPiped()
                && !call.site().isInSubstitution()
                && !call.site().command().hasFlag("spider", "O", "output-document", "delete-after", "i", "input-file");
    }
}
