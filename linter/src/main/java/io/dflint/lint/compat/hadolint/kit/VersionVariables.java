package io.dflint.lint.compat.hadolint.kit;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.ShellWord;
import org.jspecify.annotations.Nullable;

/** Versions from ARG or ENV, as in {@code httpd-${HTTPD_VERSION}}, with hadolint's behaviour. */
final class VersionVariables {
    private VersionVariables() {}

    /**
     * Reports whether a variable in the word is set by an ENV in effect at a RUN, or by an ARG above it in any stage.
     */
    static boolean isKnown(ShellWord word, RunScript run, LintInput input) {
        return io.dflint.lint.kit.VersionVariables.isKnown(word, name -> isDefined(name, run, input));
    }

    private static boolean isDefined(String name, RunScript run, LintInput input) {
        if (run.isOnbuild()) {
            return isSetByTrigger(name, run, input);
        }
        // hadolint does not drop the ARGs of other stages.
        return io.dflint.lint.kit.VersionVariables.isDefined(name, run, input) || isArgAbove(name, run, input);
    }

    /** hadolint reads instructions in ONBUILD separately, and treats those of the whole file as one stage. */
    private static boolean isSetByTrigger(String name, RunScript run, LintInput input) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction.range().start() >= run.instruction().range().start()) {
                return false;
            }
            if (instruction instanceof Onbuild onbuild
                    && (io.dflint.lint.kit.VersionVariables.sets(onbuild.trigger(), name)
                            || declares(onbuild.trigger(), name))) {
                return true;
            }
        }
        return false;
    }

    /** hadolint sees only the first name. */
    private static boolean declares(@Nullable Instruction instruction, String name) {
        return instruction instanceof Arg arg
                && !arg.definitions().isEmpty()
                && arg.definitions().getFirst().name().contentEquals(name);
    }

    private static boolean isArgAbove(String name, RunScript run, LintInput input) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction.range().start() >= run.instruction().range().start()) {
                return false;
            }
            if (declares(instruction, name)) {
                return true;
            }
        }
        return false;
    }
}
