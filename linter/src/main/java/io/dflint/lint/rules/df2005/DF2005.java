package io.dflint.lint.rules.df2005;

import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import java.util.List;
import java.util.Set;

/** Reports mounted secrets that a command writes to a file of the image. */
public final class DF2005 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2005", "Do not write mounted secrets into the image", Severity.ERROR)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<ProgramCall> calls = input.facts().calls();
        int start = 0;
        for (int end = 1; end <= calls.size(); end++) {
            if (end == calls.size() || !calls.get(end).isInSameStep(calls.get(start))) {
                if (calls.get(start).instruction() instanceof Run run && mountsSecret(run)) {
                    check(run, calls.subList(start, end), report);
                }
                start = end;
            }
        }
    }

    private static boolean mountsSecret(Run run) {
        for (Mount mount : run.mounts()) {
            if (mount.type().equals("secret")) {
                return true;
            }
        }
        return false;
    }

    private static void check(Run run, List<ProgramCall> step, Report report) {
        Set<String> secrets = SecretFiles.of(run);
        Set<String> removed = SecretFiles.removed(step);
        for (ProgramCall call : step) {
            String secret = SecretFiles.read(call, secrets);
            String file = secret == null ? null : SecretFiles.written(call);
            if (secret != null && file != null && !SecretFiles.isKeptOut(file, run, removed)) {
                report.at(
                        run,
                        call.range(),
                        "the layer keeps the secret " + Shortened.value(secret) + " in " + Shortened.value(file)
                                + ", which anyone with the image can read; read it from the mount, or remove the file in"
                                + " this RUN");
            }
        }
    }
}
