package io.dflint.lint.rules.df3001;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.command.DependencyInstall;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.kit.ContextCopies;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports dependencies that are installed again after any change of a source file. */
public final class DF3001 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3001", "Install dependencies before copying the sources", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Map<Instruction, ProgramCall> installs = new IdentityHashMap<>();
        for (ProgramCall call : input.facts().calls()) {
            if (call.instruction() instanceof Run && DependencyInstall.is(call)) {
                installs.putIfAbsent(call.instruction(), call);
            }
        }
        for (Stage stage : installs.isEmpty() ? List.<Stage>of() : input.model().stages()) {
            check(input, stage, installs, report);
        }
    }

    private static void check(LintInput input, Stage stage, Map<Instruction, ProgramCall> installs, Report report) {
        FileTransfer copy = null;
        Instruction next = null;
        Set<String> before = new HashSet<>();
        for (Instruction instruction : stage.instructions()) {
            if (copy == null
                    && instruction instanceof FileTransfer transfer
                    && ContextCopies.isWhole(input, transfer)) {
                copy = transfer;
            } else if (copy != null && next == null) {
                next = instruction;
            }
            ProgramCall install = installs.get(instruction);
            if (install == null) {
                continue;
            }
            if (copy == null) {
                before.add(install.program());
            } else if (!before.contains(install.program())) {
                report.at(
                                copy,
                                copy.sources().getFirst().sourceRange(),
                                "after a change to any file, " + install.program()
                                        + " installs everything again; copy " + DependencyInstall.lists(install)
                                        + ", install, then copy the rest")
                        .related(install.range(), "installs the dependencies")
                        .fix(
                                next != null
                                                && instruction.range().start()
                                                        == next.range().start()
                                        ? ManifestsFirst.fix(input, copy, install)
                                        : null);
                return;
            }
        }
    }
}
