package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Label;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.WorkLimit;
import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.facts.script.ScriptReader;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.facts.stage.FinalStages;
import io.dflint.model.BuildModel;
import java.util.List;

/** Facts about a file as hadolint reads it. */
final class HadolintFacts extends Facts {
    HadolintFacts(BuildModel model, WorkLimit work) {
        super(model, work);
    }

    @Override
    protected RunScript read(ScriptReader reader, Instruction instruction, Run run) {
        return HadolintScripts.read(model(), instruction, run);
    }

    @Override
    protected List<ShellScript> readShellScripts() {
        return HadolintShellScripts.of(runs(), model(), shellPragmas());
    }

    @Override
    protected void addLabels(Label label, List<LabelEntry> found) {
        for (HadolintPair pair : HadolintPair.of(label)) {
            found.add(new LabelEntry(label, pair.key(), pair.value(), label.range(), label.range()));
        }
    }

    @Override
    protected FinalStages readFinalStages() {
        return new HadolintFinalStages(model());
    }
}
