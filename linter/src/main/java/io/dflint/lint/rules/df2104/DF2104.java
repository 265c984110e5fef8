package io.dflint.lint.rules.df2104;

import io.dflint.lint.command.Modes;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.kit.CallRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;

/** Reports changes of the owner or mode of entire system directories. */
public final class DF2104 extends CallRule {
    public DF2104() {
        super(RuleInfo.own("DF2104", "Do not change the owner or mode of system directories", Severity.WARNING)
                .inDefault()
                .inSecurity());
    }

    @Override
    protected void check(ProgramCall call, LintInput input, Report report) {
        if (!call.isOf("chown", "chmod", "chgrp")) {
            return;
        }
        boolean recursive = isRecursive(call);
        Field what = null;
        for (Field argument : call.arguments()) {
            if (argument.text().startsWith("-")) {
                continue;
            }
            if (what == null) {
                what = argument;
            } else if (isAccountFile(argument.text()) && opens(call, what.text())) {
                report.at(
                        call.instruction(),
                        argument.range(),
                        "a user who can write " + argument.text()
                                + " can become root; leave it to root, and add"
                                + " users with useradd or adduser in the build");
                return;
            } else if (recursive
                    && !isHarmless(call, what.text())
                    && argument.known()
                    && isSystemFolder(argument.text())) {
                report.at(
                        call.instruction(),
                        argument.range(),
                        call.program() + " -R of " + argument.text()
                                + " changes who owns system files, and copies all of them into another layer; name"
                                + " the directories that the program writes to");
                return;
            }
        }
    }

    private static boolean isRecursive(ProgramCall call) {
        for (Field argument : call.arguments()) {
            String text = argument.text();
            boolean cluster = text.startsWith("-") && !text.startsWith("--");
            if (cluster && text.indexOf('R') > 0 || text.equals("--recursive")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reports whether a change is harmless: root as the owner, or a symbolic mode that gives no one write permission
     * and lets no program change its user.
     */
    private static boolean isHarmless(ProgramCall call, String what) {
        if (!call.isOf("chmod")) {
            return what.equals("root") || what.equals("0") || what.startsWith("root:") || what.startsWith("0:");
        }
        int add = what.indexOf('+');
        return Modes.octal(what) < 0
                && what.indexOf('=') < 0
                && (add < 0 || what.indexOf('w', add) < 0 && what.indexOf('s', add) < 0);
    }

    /**
     * Reports whether another owner or the group gets write permission; DF2102 covers write permission for everyone.
     */
    private static boolean opens(ProgramCall call, String what) {
        return call.isOf("chmod")
                ? Modes.groupWrites(what) && !Modes.isWorldWritable(what)
                : call.isOf("chown") && !isHarmless(call, what) && !what.startsWith(":");
    }

    private static boolean isAccountFile(String path) {
        return path.equals("/etc/passwd")
                || path.equals("/etc/shadow")
                || path.equals("/etc/group")
                || path.equals("/etc/sudoers");
    }

    private static boolean isSystemFolder(String path) {
        String folder = path.endsWith("/*") ? path.substring(0, path.length() - 2) : path;
        while (folder.length() > 1 && folder.endsWith("/")) {
            folder = folder.substring(0, folder.length() - 1);
        }
        return switch (folder) {
            case "",
                    "/",
                    "/bin",
                    "/sbin",
                    "/boot",
                    "/dev",
                    "/etc",
                    "/lib",
                    "/lib64",
                    "/proc",
                    "/sys",
                    "/usr",
                    "/usr/bin",
                    "/usr/sbin",
                    "/usr/lib",
                    "/usr/lib64",
                    "/usr/libexec",
                    "/usr/share",
                    "/var",
                    "/var/lib",
                    "/run",
                    "/var/run",
                    "/etc/ssl" -> !path.isEmpty();
            default -> false;
        };
    }
}
