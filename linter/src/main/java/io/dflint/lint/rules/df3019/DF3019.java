package io.dflint.lint.rules.df3019;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.command.IndexUpdates;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.shell.ShellScope.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reports installations with apt-get without a previous update of the package lists. */
public final class DF3019 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3019", "Update the package index before installing", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Stage> settled = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ProgramCall call : input.facts().calls()) {
            Stage stage = call.stage();
            if (stage == null || settled.contains(stage)) {
                continue;
            }
            if (stage.parent() != null && settled.contains(stage.parent())
                    || !hasNoLists(stage)
                    || mayBringLists(call)) {
                settled.add(stage);
            } else if (isApt(call) && call.has("install") && namesPackage(call)) {
                settled.add(stage);
                report.at(
                        call.instruction(),
                        call.range(),
                        "the base image has no package lists and nothing downloads them before, so no package is found; run "
                                + call.program() + " update first in the same RUN");
            }
        }
    }

    private static boolean isApt(ProgramCall call) {
        return call.isOf("apt-get", "apt", "aptitude");
    }

    /** A package file needs no lists. */
    private static boolean namesPackage(ProgramCall call) {
        for (Field argument : call.arguments()) {
            if (argument.text().indexOf('/') >= 0 || argument.text().endsWith(".deb")) {
                return false;
            }
        }
        return true;
    }

    /** Reports whether the makers of an image remove the lists from every layer. */
    private static boolean hasNoLists(Stage stage) {
        if (!(stage.root().base() instanceof Base.OfImage image) || !image.known()) {
            return false;
        }
        String reference = image.reference();
        int colon = reference.indexOf(':');
        return switch (colon < 0 ? reference : reference.substring(0, colon)) {
            case "debian",
                    "ubuntu",
                    "buildpack-deps",
                    "elixir",
                    "erlang",
                    "gcc",
                    "golang",
                    "haskell",
                    "julia",
                    "node",
                    "perl",
                    "php",
                    "python",
                    "ruby",
                    "rust" -> true;
            default -> false;
        };
    }

    /** Reports whether a call may provide lists: an update, a mount that may have them, or an unknown program. */
    private static boolean mayBringLists(ProgramCall call) {
        return isApt(call) && IndexUpdates.isUpdate(call)
                || !isApt(call) && IndexUpdates.mayUseIndex(call)
                || call.site().command().words().getFirst().text().indexOf('/') >= 0
                || mountsLists(call.instruction());
    }

    private static boolean mountsLists(Instruction instruction) {
        return instruction instanceof Run run && !run.mounts().isEmpty();
    }
}
