package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Both wget and curl are used. */
public final class DL4001 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl4001.DL4001().info();

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
            // hadolint takes all ONBUILD RUNs of a file for one stage of their own.
            Object stage = run.isOnbuild() ? "onbuild" : run.stage() == null ? "none" : run.stage();
            Set<String> seen = byStage.computeIfAbsent(stage, key -> new HashSet<>());
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
}
