package io.dflint.lint.rules.df3038;

import io.dflint.lint.command.DependencyInstall;
import io.dflint.lint.command.PackageInstalls;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.ProgramCalls;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.CommandSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A RUN that installs packages and does nothing that could look at the build arguments. */
final class Installation {
    private Installation() {}

    /** The call that installs; null if the RUN does something else too. */
    static @Nullable ProgramCall of(RunScript run, LintInput input) {
        for (CommandSite site : run.commands()) {
            if (site.command().name() == null && !site.command().words().isEmpty()) {
                return null;
            }
        }
        ProgramCall install = null;
        for (ProgramCall call : ProgramCalls.of(List.of(run))) {
            if (PackageInstalls.is(call) || DependencyInstall.is(call)) {
                install = install == null ? call : install;
            } else if (!isPlain(call.program())) {
                return null;
            }
        }
        return install;
    }

    /** Programs that do not care for a commit or a date. */
    private static boolean isPlain(String program) {
        return switch (program) {
            case "apt-get",
                    "apt",
                    "aptitude",
                    "apt-mark",
                    "apt-key",
                    "add-apt-repository",
                    "dpkg",
                    "dpkg-reconfigure",
                    "apk",
                    "yum",
                    "dnf",
                    "microdnf",
                    "tdnf",
                    "rpm",
                    "zypper",
                    "pacman",
                    "update-ca-certificates",
                    "locale-gen",
                    "localedef",
                    "pip",
                    "npm",
                    "corepack",
                    "rm",
                    "mkdir",
                    "ln",
                    "cd",
                    "chmod",
                    "chown",
                    "groupadd",
                    "useradd",
                    "addgroup",
                    "adduser",
                    "find",
                    "curl",
                    "wget",
                    "gpg",
                    "set",
                    "true",
                    ":" -> true;
            default -> false;
        };
    }
}
