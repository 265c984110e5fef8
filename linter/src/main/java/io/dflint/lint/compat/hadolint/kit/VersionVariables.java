package io.dflint.lint.compat.hadolint.kit;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Variable;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import org.jspecify.annotations.Nullable;

/** Versions that come from ARG or ENV, as in {@code httpd-${HTTPD_VERSION}}. */
public final class VersionVariables {
    private VersionVariables() {}

    /** Whether something is expanded in the word. */
    public static boolean isIn(ShellWord word) {
        return word.literal() == null;
    }

    /** Whether a variable in the word is set by an ENV that counts for a RUN, or by an ARG above it. */
    public static boolean isKnown(ShellWord word, RunScript run, LintInput input) {
        for (WordPart part : word.parts()) {
            if (isKnown(part, run, input)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(WordPart part, RunScript run, LintInput input) {
        if (part instanceof WordPart.DoubleQuoted quoted) {
            for (WordPart inner : quoted.parts()) {
                if (isKnown(inner, run, input)) {
                    return true;
                }
            }
            return false;
        }
        return part instanceof WordPart.Parameter parameter
                && parameter.isPlain()
                && isDefined(parameter.name(), run, input);
    }

    private static boolean isDefined(String name, RunScript run, LintInput input) {
        if (run.isOnbuild()) {
            return isSetByTrigger(name, run, input);
        }
        Variable variable = input.model().scopeAt(run.instruction()).variable(name);
        if (variable != null && variable.origin() != Variable.Origin.PLATFORM) {
            return true;
        }
        if (run.stage() == null && isEnvAbove(name, run, input)) {
            return true;
        }
        // hadolint does not forget the ARGs of other stages.
        return isArgAbove(name, run, input);
    }

    /** In a file that lacks FROM. */
    private static boolean isEnvAbove(String name, RunScript run, LintInput input) {
        for (Instruction instruction : input.model().preamble()) {
            if (instruction.range().start() >= run.instruction().range().start()) {
                return false;
            }
            if (sets(instruction, name)) {
                return true;
            }
        }
        return false;
    }

    /** hadolint reads what stands after ONBUILD by itself, all of the file as one stage. */
    private static boolean isSetByTrigger(String name, RunScript run, LintInput input) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction.range().start() >= run.instruction().range().start()) {
                return false;
            }
            if (instruction instanceof Onbuild onbuild
                    && (sets(onbuild.trigger(), name) || declares(onbuild.trigger(), name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sets(@Nullable Instruction instruction, String name) {
        if (instruction instanceof Env env) {
            for (KeyValue pair : env.pairs()) {
                if (pair.key().contentEquals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** hadolint sees the first name only. */
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
