package io.dflint.lint.rules.dl4006;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports pipes that hide the failure of their first command. */
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
            List<CommandSite> hidden = hiddenFailures(run);
            if (hidden.isEmpty() || Pipefail.isSet(run, input)) {
                continue;
            }
            Set<TextRange> governed = PipefailShell.governed(run);
            for (int i = 0; i < hidden.size(); i++) {
                CommandSite site = hidden.get(i);
                boolean byShell = governed.contains(site.pipeline().range());
                String remedy = byShell ? PipefailShell.of(run) : PipefailShell.command(run);
                report(input, run, site, remedy, i == 0, report);
            }
        }
    }

    private static void report(
            LintInput input, RunScript run, CommandSite hidden, String remedy, boolean first, Report report) {
        Report.Draft draft = report.at(
                run.instruction(),
                hidden.pipeline().range(),
                "if " + hidden.command().words().getFirst().text() + " fails, the RUN goes on with what "
                        + PipeReaders.name(hidden) + " got; set pipefail, for example with " + remedy);
        // A single SHELL is enough for all pipes of the RUN.
        if (first) {
            PipefailShell.fix(input, run, hidden, draft);
        }
    }

    /**
     * Returns from each pipeline the first command that may fail for external reasons (a download, or what reads one)
     * and whose failure the end of the pipeline does not notice.
     */
    private static List<CommandSite> hiddenFailures(RunScript run) {
        List<CommandSite> hidden = new ArrayList<>(0);
        TextRange last = null;
        for (CommandSite site : run.calls()) {
            if (site.isPipedInto()
                    && !site.pipeline().range().equals(last)
                    && mayFail(site.command().program())
                    && !isQuery(site.command())
                    && !PipeReaders.notices(site)) {
                hidden.add(site);
                last = site.pipeline().range();
            }
        }
        return hidden;
    }

    /**
     * Reports whether a command needs no network: package managers listing what is installed, and Git reading its
     * repository.
     */
    private static boolean isQuery(SimpleCommand command) {
        if (command.isNamed("git")) {
            return command.hasArg("log", "diff", "status", "ls-files", "rev-parse", "rev-list", "describe", "config");
        }
        return command.isNamed("apk", "apt", "apt-get", "dnf", "yum", "pip", "pip3", "npm", "go")
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
                    "apt",
                    "apt-get",
                    "apk",
                    "dnf",
                    "yum" -> true;
            default -> false;
        };
    }
}
