package io.dflint.lint.rules.dl4001;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reports the use of both wget and curl. */
public class DL4001 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL4001", "Use either wget or curl, not both", Severity.WARNING)
            .sameAs("trivy:DS-0014", "kics:fc775e75");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (input.facts().commandsOf("curl").isEmpty()
                || input.facts().commandsOf("wget").isEmpty()) {
            return;
        }
        Map<Object, Set<String>> byStage = new HashMap<>();
        for (RunScript run : input.facts().runs()) {
            Set<String> seen = byStage.computeIfAbsent(stage(run), key -> new HashSet<>());
            CommandSite download = null;
            for (CommandSite site : run.calls()) {
                String name = site.command().program();
                if ("curl".equals(name) || "wget".equals(name)) {
                    seen.add(name);
                    download = download == null || seen.size() > 1 ? site : download;
                }
            }
            if (download != null && seen.size() > 1) {
                report.at(
                        run.instruction(),
                        download.command().words().getFirst().range(),
                        "this stage uses both wget and curl; choose one, so that the image needs only that");
            }
        }
    }

    /** Returns an object that identifies the stage of a RUN. */
    protected Object stage(RunScript run) {
        return run.stage() == null ? "none" : run.stage();
    }
}
