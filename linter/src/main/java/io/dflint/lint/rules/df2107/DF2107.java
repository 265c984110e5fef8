package io.dflint.lint.rules.df2107;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.command.Modes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import java.util.Locale;

/** Reports programs in the image that belong to a user, who can then replace them. */
public final class DF2107 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF2107", "Let root own programs", Severity.INFO).sameAs("sonar:S6504", "kics:aa93e17f");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (!(instruction instanceof FileTransfer transfer)
                    || !input.facts().finalStages().keep(input.model().stageOf(instruction))) {
                continue;
            }
            Flag owner = transfer.flag("chown");
            String user = owner == null || owner.value() == null
                    ? null
                    : input.facts().value(instruction, owner.value());
            if (owner == null || user == null || isRoot(user) || isReadOnly(transfer)) {
                continue;
            }
            LogicalText destination = transfer.destination();
            String target = destination == null ? null : input.facts().value(instruction, destination);
            if (target != null && (isInSystem(target) || hasProgram(input, transfer, target))) {
                report.at(
                        instruction,
                        owner.range(),
                        "the file belongs to " + user
                                + ", who can replace it; let root own it, or remove write permission"
                                + " with --chmod=0555");
            }
        }
    }

    private static boolean isRoot(String user) {
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        return name.equals("root") || name.equals("0");
    }

    private static boolean isReadOnly(FileTransfer transfer) {
        Flag mode = transfer.flag("chmod");
        int bits = mode == null ? -1 : Modes.octal(mode.valueText());
        return bits >= 0 && (bits & 0222) == 0;
    }

    private static boolean isInSystem(String path) {
        return path.startsWith("/bin/")
                || path.startsWith("/sbin/")
                || path.startsWith("/usr/bin/")
                || path.startsWith("/usr/sbin/")
                || path.startsWith("/usr/local/bin/")
                || path.startsWith("/usr/local/sbin/")
                || path.startsWith("/etc/")
                || path.startsWith("/lib/")
                || path.startsWith("/usr/lib/");
    }

    private static boolean hasProgram(LintInput input, FileTransfer transfer, String target) {
        if (isProgram(target)) {
            return true;
        }
        for (LogicalText source : transfer.sources()) {
            String path = input.facts().value(transfer, source);
            if (path != null && isProgram(path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProgram(String path) {
        int dot = path.lastIndexOf('.');
        return switch (dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "sh", "bash", "py", "pl", "rb", "jar", "war", "exe", "dll", "so", "bin", "run", "php", "js" -> true;
            default -> false;
        };
    }
}
