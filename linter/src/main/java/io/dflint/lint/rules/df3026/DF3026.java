package io.dflint.lint.rules.df3026;

import io.dflint.lint.command.Downloads;
import io.dflint.lint.command.Hosts;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextEdit;

/** Reports downloads from a URL that only redirects. */
public final class DF3026 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3026", "Let curl follow redirects", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ProgramCall call : input.facts().calls()) {
            if (!call.isOf("curl") || follows(call)) {
                continue;
            }
            for (Field address : Downloads.addresses(call)) {
                if (Redirects.are(address.text())) {
                    String host = Hosts.of(address.text());
                    report.at(
                                    call.instruction(),
                                    call.range(),
                                    host
                                            + " redirects this download, which curl does not follow, so it gets an empty file;"
                                            + " add -L")
                            .fix(
                                    isWrittenHere(call, input)
                                            ? Fix.unsafe(
                                                    "Add -L",
                                                    TextEdit.insert(call.name().end(), " -L"))
                                            : null);
                    break;
                }
            }
        }
    }

    private static boolean isWrittenHere(ProgramCall call, LintInput input) {
        String text = input.file().source().content();
        int end = call.name().end();
        return end < text.length() && text.charAt(end) == ' ';
    }

    private static boolean follows(ProgramCall call) {
        return call.site()
                .command()
                .hasFlag(
                        "L",
                        "location",
                        "location-trusted",
                        "w",
                        "write-out",
                        "I",
                        "head",
                        "i",
                        "K",
                        "config",
                        "follow");
    }
}
