package io.dflint.lint.rules.sc2034;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.SpecialVariables;
import io.dflint.shell.flow.VariableUse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds variables that nothing reads. */
public final class SC2034 extends ScriptRule {
    public SC2034() {
        super(RuleInfo.shellCheck("SC2034", "Use variables or remove them", Severity.WARNING));
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        if (!script.script().doubtful().isEmpty()) {
            return;
        }
        Map<String, VariableUse> last = new LinkedHashMap<>();
        for (VariableUse write : script.variables().writes()) {
            last.put(write.name(), write);
        }
        for (VariableUse write : last.values()) {
            String name = write.name();
            if (!script.variables().isRead(name) && !name.startsWith("_") && !SpecialVariables.isInternal(name)) {
                report.at(write.range(), name + " is set and never read; use it, export it, or remove it");
            }
        }
    }
}
