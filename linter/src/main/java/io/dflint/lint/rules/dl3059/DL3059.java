package io.dflint.lint.rules.dl3059;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.syntax.Flag;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports consecutive RUN instructions. */
public class DL3059 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3059", "Combine consecutive RUN instructions", Severity.INFO)
            .sameAs("sonar:S7031");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A longer script is a step of its own. */
    private static final int SHORT = 1;

    @Override
    public void check(LintInput input, Report report) {
        Map<Instruction, RunScript> scripts = new IdentityHashMap<>();
        for (RunScript run : input.facts().runs()) {
            scripts.put(run.instruction(), run);
        }
        RunScript first = null;
        for (Instruction instruction : input.file().instructions()) {
            RunScript run = instruction instanceof Run ? scripts.get(instruction) : null;
            if (run == null) {
                first = null;
            } else if (first != null && flags(first).equals(flags(run)) && isShort(first) && isShort(run)) {
                report.at(
                                instruction,
                                instruction.name().sourceRange(),
                                "this RUN follows another RUN; join them with && into one layer")
                        .related(first.instruction().name().sourceRange(), "the first of the group");
            } else {
                first = run;
            }
        }
    }

    private static boolean isShort(RunScript run) {
        int named = 0;
        for (CommandSite site : run.commands()) {
            named += site.command().name() != null ? 1 : 0;
        }
        return named <= SHORT;
    }

    private Set<String> flags(RunScript run) {
        Set<String> texts = new HashSet<>();
        for (Flag flag : flags(run.run())) {
            texts.add(flag.text().toString());
        }
        return texts;
    }

    /** The flags that must be the same in two RUNs to join them. */
    protected List<Flag> flags(Run run) {
        return run.flags();
    }
}
