package io.dflint.lint.kit;

import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Variable;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Versions that come from ARG or ENV, as in {@code httpd-${HTTPD_VERSION}}. */
public final class VersionVariables {
    private VersionVariables() {}

    /** Reports whether the word contains an expansion. */
    public static boolean isIn(ShellWord word) {
        return word.literal() == null;
    }

    /** Reports whether a variable in the word is set by an ENV in effect at a RUN, or by an ARG above it. */
    public static boolean isKnown(ShellWord word, RunScript run, LintInput input) {
        return isKnown(word, name -> isDefined(name, run, input));
    }

    /** Reports whether a variable in the word is defined according to a predicate on names. */
    public static boolean isKnown(ShellWord word, Predicate<String> isDefined) {
        for (WordPart part : word.parts()) {
            if (isKnown(part, isDefined)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(WordPart part, Predicate<String> isDefined) {
        if (part instanceof WordPart.DoubleQuoted quoted) {
            for (WordPart inner : quoted.parts()) {
                if (isKnown(inner, isDefined)) {
                    return true;
                }
            }
            return false;
        }
        return part instanceof WordPart.Parameter parameter && parameter.isPlain() && isDefined.test(parameter.name());
    }

    /** Reports whether a variable is set by an ENV in effect at a RUN, or by an ARG of its stage above it. */
    public static boolean isDefined(String name, RunScript run, LintInput input) {
        Variable variable = input.model().scopeAt(run.instruction()).variable(name);
        if (variable != null && variable.origin() != Variable.Origin.PLATFORM) {
            return true;
        }
        return run.stage() == null && isEnvAbove(name, run, input);
    }

    /** Checks the instructions of a file without a FROM. */
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

    /** Reports whether an instruction is an ENV that sets a variable. */
    public static boolean sets(@Nullable Instruction instruction, String name) {
        if (instruction instanceof Env env) {
            for (KeyValue pair : env.pairs()) {
                if (pair.key().contentEquals(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
