package io.dflint.lint.rules.df2204;

import io.dflint.instruction.Add;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.Downloads;
import io.dflint.lint.command.Hosts;
import io.dflint.lint.command.PowerShellText;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.Verification;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.PowerShellRuns;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports downloads that anyone on the network path can modify. */
public final class DF2204 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2204", "Download over an encrypted connection", Severity.INFO)
            .inDefault()
            .inSecurity()
            .sameAs("sonar:S5332");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (inner instanceof Add add && add.flag("checksum") == null) {
                for (LogicalText source : add.sources()) {
                    String address = input.facts().value(instruction, source);
                    check(instruction, source.sourceRange(), address == null ? source.toString() : address, report);
                }
            }
        }
        for (RunScript run : PowerShellRuns.of(input.facts())) {
            PowerShellText text = new PowerShellText(run.run().header().rest());
            if (text.downloads() && !text.verifies()) {
                for (TextRange range : text.plainAddresses()) {
                    check(run.instruction(), range, input.file().source().slice(range), report);
                }
            }
        }
        Set<Instruction> verified = Verification.instructions(input.facts().calls());
        for (ProgramCall call : input.facts().calls()) {
            if (!verified.contains(call.instruction())) {
                for (Field address : Downloads.addresses(call)) {
                    check(call.instruction(), address.range(), address.text(), report);
                }
            }
        }
    }

    private static void check(Instruction instruction, TextRange range, String text, Report report) {
        String scheme = scheme(text);
        String host = scheme == null ? null : Hosts.of(text);
        if (host != null && !Hosts.isPrivate(host) && host.indexOf('$') < 0) {
            report.at(
                    instruction,
                    range,
                    "the download from " + host + " over " + scheme
                            + " is not encrypted; use https, or verify a checksum");
        }
    }

    private static @Nullable String scheme(String text) {
        int end = text.indexOf("://");
        if (end < 0) {
            return null;
        }
        int start = end;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '+')) {
            start--;
        }
        String scheme = text.substring(start, end);
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "http", "ftp", "git", "svn", "telnet", "git+http" -> scheme;
            default -> null;
        };
    }
}
