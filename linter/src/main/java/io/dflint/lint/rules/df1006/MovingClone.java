package io.dflint.lint.rules.df1006;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Report;
import io.dflint.shell.ShellScope.Field;
import java.util.List;

/** Detects clones of the head of a branch. */
final class MovingClone {
    private MovingClone() {}

    /**
     * Reports a clone, the call at an index, unless it names a tag, or a later call in the stage checks out a commit.
     */
    static void check(List<ProgramCall> calls, int index, Report report) {
        ProgramCall call = calls.get(index);
        if (!"clone".equals(call.verb()) || namesVersion(call)) {
            return;
        }
        for (int i = index + 1; i < calls.size() && calls.get(i).stage() == call.stage(); i++) {
            ProgramCall next = calls.get(i);
            if (next.isOf("git") && next.has("clone")) {
                break;
            }
            if (next.isOf("git") && next.has("checkout", "reset", "switch", "fetch", "submodule", "describe")) {
                return;
            }
        }
        report.at(
                call.instruction(),
                call.range(),
                "git clones whatever is newest; add --branch and a tag, or check out a commit after it");
    }

    private static boolean namesVersion(ProgramCall call) {
        Field branch = call.optionValue("--branch", "-b", "--revision");
        if (branch == null) {
            return false;
        }
        return switch (branch.text()) {
            case "main", "master", "develop", "dev", "trunk", "HEAD" -> false;
            default -> true;
        };
    }
}
