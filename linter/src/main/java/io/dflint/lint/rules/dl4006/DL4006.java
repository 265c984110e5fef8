package io.dflint.lint.rules.dl4006;

import io.dflint.lint.facts.image.BaseImages;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** A pipe hides that its first command failed. */
public final class DL4006 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL4006", "Set pipefail before using a pipe", Severity.WARNING)
            .inDefault()
            .sameAs("kics:efbf148a");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            CommandSite hidden = hiddenFailure(run);
            if (hidden != null && !Pipefail.isSet(run, input)) {
                String name = BaseImages.isBusyBox(run.stage()) ? "ash" : "bash";
                String shell = "SHELL [\"/bin/" + name + "\", \"-o\", \"pipefail\", \"-c\"]";
                Report.Draft draft = report.at(
                        run.instruction(),
                        hidden.pipeline().range(),
                        "if " + hidden.command().words().getFirst().text()
                                + " fails, the pipe still succeeds; set pipefail, for example with " + shell);
                if (isReadByShellOfFile(run, hidden)) {
                    draft.fix(Fix.unsafe(
                            "Run the following instructions in " + name + " with pipefail",
                            TextEdit.insert(
                                    run.instruction().range().start(),
                                    shell + input.file().source().lineEnding())));
                }
            }
        }
    }

    /** Whether SHELL has a say, which it has not in a script that the RUN hands to a shell itself. */
    private static boolean isReadByShellOfFile(RunScript run, CommandSite site) {
        if (!(run.run().command() instanceof ShellForm)) {
            return false;
        }
        for (CommandSite written : run.commands()) {
            if (written.pipeline().range().equals(site.pipeline().range())) {
                return true;
            }
        }
        return false;
    }

    /** A command before a pipe that fails for reasons outside the file: a download, or what reads one. */
    private static @Nullable CommandSite hiddenFailure(RunScript run) {
        for (CommandSite site : run.calls()) {
            if (site.isPipedInto() && mayFail(site.command().program()) && !isQuery(site.command())) {
                return site;
            }
        }
        return null;
    }

    /** Package managers that tell what is there, and Git what is in its repository, need no network. */
    private static boolean isQuery(SimpleCommand command) {
        if (command.isNamed("git")) {
            return command.hasArg("log", "diff", "status", "ls-files", "rev-parse", "rev-list", "describe", "config");
        }
        return command.isNamed("apk", "apt-get", "dnf", "yum", "pip", "pip3", "npm", "go")
                && command.hasArg(
                        "info", "list", "ls", "show", "freeze", "config", "version", "env", "-v", "--version");
    }

    private static boolean mayFail(@Nullable String program) {
        if (program == null) {
            return false;
        }
        return switch (program) {
            case "curl",
                    "wget",
                    "aria2c",
                    "git",
                    "ssh",
                    "scp",
                    "tar",
                    "gpg",
                    "openssl",
                    "unzip",
                    "gunzip",
                    "xz",
                    "make",
                    "npm",
                    "pip",
                    "pip3",
                    "go",
                    "cargo",
                    "mvn",
                    "gradle",
                    "docker",
                    "aws",
                    "gsutil",
                    "apt-get",
                    "apk",
                    "dnf",
                    "yum" -> true;
            default -> false;
        };
    }
}
