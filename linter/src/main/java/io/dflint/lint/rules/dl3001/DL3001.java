package io.dflint.lint.rules.dl3001;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;

/** Reports commands that make no sense during the build of an image. */
public final class DL3001 extends CommandRule {
    public DL3001() {
        super(
                RuleInfo.hadolint("DL3001", "Do not call commands that make no sense in a build", Severity.INFO)
                        .sameAs("kics:9b6b0f38"),
                "free",
                "kill",
                "mount",
                "ps",
                "service",
                "shutdown",
                "ssh",
                "top",
                "vim");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        String name = site.command().program();
        if (name != null && isPointless(name)) {
            report.at(
                    run.instruction(),
                    site.command().words().getFirst().range(),
                    name + " makes no sense in a build; remove it, or run it when the container starts");
        }
    }

    private static boolean isPointless(String name) {
        return switch (name) {
            case "free", "kill", "mount", "ps", "service", "shutdown", "ssh", "top", "vim" -> true;
            default -> false;
        };
    }
}
