package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.model.BuildSettings;
import io.dflint.shell.Command;
import io.dflint.shell.Condition;
import io.dflint.shell.Redirection;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.shell.flow.SpecialVariables;
import io.dflint.shell.flow.VariableUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds variables that a script reads although nothing sets them. */
public final class UnsetReads {
    private static final List<String> SPECIAL_BUILTINS = List.of(
            ":",
            ".",
            "break",
            "continue",
            "eval",
            "exec",
            "exit",
            "export",
            "readonly",
            "return",
            "set",
            "shift",
            "times",
            "trap",
            "unset");

    private UnsetReads() {}

    /** Returns the first read of each. */
    public static List<VariableUse> of(ShellScript script, ShellReport report) {
        List<VariableUse> found = new ArrayList<>();
        if (!script.script().doubtful().isEmpty()) {
            return found;
        }
        boolean hidden = report.isStrict() && (script.tree().has(Shape.FUNCTION) || mayBeSourced(script));
        if (hidden) {
            return found;
        }
        Set<String> seen = new HashSet<>();
        for (VariableUse read : inOrder(script.variables().reads())) {
            if (isRelevant(read)
                    && seen.add(read.name())
                    && needsValue(read)
                    && isUnset(read, script)
                    && !(report.isStrict() && isKept(read.name(), script))) {
                found.add(read);
            }
        }
        return found;
    }

    /** Redirections are performed before the words of their command are used. */
    private static List<VariableUse> inOrder(List<VariableUse> reads) {
        List<VariableUse> sorted = new ArrayList<>(reads);
        sorted.sort((a, b) -> Integer.compare(start(a), start(b)));
        return sorted;
    }

    private static int start(VariableUse read) {
        for (Place at = read.place(); at != null && !(at.node() instanceof Command); at = at.outer()) {
            if (at.node() instanceof Redirection && at.outer() != null) {
                Place command = at.outer();
                return command.node() instanceof SimpleCommand
                        ? at.range().start()
                        : command.range().start() - 1;
            }
        }
        return read.range().start();
    }

    /** Reports whether a sourced file may set variables. */
    private static boolean mayBeSourced(ShellScript script) {
        return !script.tree().named(".").isEmpty()
                || !script.tree().named("source").isEmpty()
                || !script.tree().named("eval").isEmpty();
    }

    /** Reports whether a read is relevant. Exports and reads inside another expansion are not. */
    private static boolean isRelevant(VariableUse read) {
        if (read.how() == VariableUse.How.EXPORT) {
            return false;
        }
        for (Place at = read.place().outer(); at != null && !(at.node() instanceof Command); at = at.outer()) {
            if (at.node() instanceof WordPart.Parameter) {
                return false;
            }
        }
        return !(read.place().node() instanceof WordPart.Parameter parameter)
                || parameter.name().equals(read.name());
    }

    private static boolean isUnset(VariableUse read, ShellScript script) {
        String name = read.name();
        return !script.variables().isWritten(name)
                && !isExported(name, script)
                && !script.outside().isKnown(name)
                && !BuildSettings.isPredefined(name)
                && !SpecialVariables.isParameter(name)
                && !SpecialVariables.isInternal(name);
    }

    /**
     * Reports whether {@code name=value} precedes a special built-in such as {@code set}. All shells except bash keep
     * such a value.
     */
    private static boolean isKept(String name, ShellScript script) {
        if (script.dialect().hasArrays()) {
            return false;
        }
        for (String builtin : SPECIAL_BUILTINS) {
            for (Place place : script.tree().named(builtin)) {
                if (place.node() instanceof SimpleCommand command
                        && command.assignments().stream()
                                .anyMatch(assignment -> assignment.name().equals(name))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reports whether a name contains a lower-case letter, as the variables of scripts usually do. */
    public static boolean hasLowerCase(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExported(String name, ShellScript script) {
        for (VariableUse read : script.variables().readsOf(name)) {
            if (read.how() == VariableUse.How.EXPORT) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether the expansion has neither a default nor a test for a missing value. */
    private static boolean needsValue(VariableUse read) {
        if (!(read.place().node() instanceof WordPart.Parameter parameter)) {
            return !(read.place().node() instanceof Condition);
        }
        if (parameter.prefix().equals("!")
                && (parameter.content().endsWith("*") || parameter.content().endsWith("@"))) {
            return false;
        }
        return switch (parameter.operator()) {
            case "-", ":-", "+", ":+", "=", ":=", "?", ":?" -> false;
            default -> !isTested(read.place());
        };
    }

    /** Reports whether a test checks if the variable has a value. */
    private static boolean isTested(Place parameter) {
        Place word = parameter.word();
        return word != null
                && (word.parent() instanceof Condition.Word
                        || word.parent() instanceof Condition.Unary unary
                                && (unary.operator().equals("-n")
                                        || unary.operator().equals("-z")));
    }
}
