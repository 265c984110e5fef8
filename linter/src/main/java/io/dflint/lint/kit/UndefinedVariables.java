package io.dflint.lint.kit;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.facts.image.BaseImages;
import io.dflint.model.Base;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.model.Variable;
import io.dflint.syntax.Heredoc;
import io.dflint.syntax.Suggestion;
import io.dflint.text.TextRange;
import io.dflint.word.Modifier;
import io.dflint.word.Word;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds variables that are not defined where they are used. What a base image defines is not known. On a base image, a
 * use is therefore reported only if the file itself shows that something is wrong: it defines the variable elsewhere,
 * or another one with almost the same name.
 */
public final class UndefinedVariables {
    /** The maximum number of names among which a similar one is searched. */
    private static final int MOST_NAMES = 200;

    private final BuildModel model;
    private final Facts facts;
    private final Map<Stage, Scope> ends = new IdentityHashMap<>();
    private final Map<Stage, List<String>> names = new IdentityHashMap<>();
    private @Nullable Map<String, Variable> elsewhere;

    public UndefinedVariables(Facts facts, BuildModel model) {
        this.facts = facts;
        this.model = model;
    }

    /**
     * A use of an undefined variable.
     *
     * @param definition where the file defines the variable elsewhere; null if it does not
     * @param nearest the defined name that was probably meant; null if there is none
     */
    public record Use(
            WordPart.Variable variable,
            String message,
            @Nullable TextRange definition,
            @Nullable String nearest) {}

    public List<Use> in(CheckStep step) {
        List<Use> uses = new ArrayList<>(0);
        Scope scope = null;
        Set<String> seen = new HashSet<>(2);
        for (Word word : facts.words(step.instruction())) {
            boolean inFile = isInFile(word, step.instruction());
            for (WordPart.Variable variable : word.variables()) {
                scope = scope == null ? model.scopeAt(step.instruction()) : scope;
                if (inFile && OwnVariables.is(variable, scope)) {
                    continue; // DF3042 reports them.
                }
                String name = variable.name();
                boolean definedBefore = scope.variable(name) != null || definesBefore(step.instruction(), word, name);
                if (mayBeAMistake(variable)
                        && !extendsItself(step.instruction(), word, name)
                        && !definedBefore
                        && seen.add(name)) {
                    Use use = judge(step, variable, inFile);
                    if (use != null) {
                        uses.add(use);
                    }
                }
            }
        }
        return uses;
    }

    private static boolean mayBeAMistake(WordPart.Variable variable) {
        Modifier modifier = variable.modifier();
        boolean handlesUnset = modifier != null
                && (modifier.allowsUnset() || modifier.operator().endsWith("?"));
        return variable.isDefinable() && !handlesUnset && !variable.name().equals("PATH");
    }

    /**
     * Reports whether a variable extends itself. {@code ENV MANPATH=/opt/man:$MANPATH} works whether the base image has
     * the variable or not.
     */
    private static boolean extendsItself(Instruction instruction, Word word, String name) {
        if (instruction instanceof Env env) {
            for (KeyValue pair : env.pairs()) {
                if (pair.key().contentEquals(name)
                        && pair.value().sourceRange().contains(word.range())
                        && pair.value().indexOf(':', 0) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reports whether an ARG defines the variable before the word. It defines its arguments one after the other. */
    private static boolean definesBefore(Instruction instruction, Word word, String name) {
        if (instruction instanceof Arg arg) {
            for (ArgDefinition definition : arg.definitions()) {
                if (definition.name().sourceRange().start() >= word.range().start()) {
                    return false;
                }
                if (definition.name().contentEquals(name)
                        && definition.value() != null
                        && definition.value().sourceRange().start()
                                < word.range().start()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reports whether the word is in the body of a heredoc of COPY or ADD, in which Docker expands variables. */
    private static boolean isInFile(Word word, Instruction instruction) {
        if (instruction instanceof FileTransfer) {
            for (Heredoc heredoc : instruction.header().heredocs()) {
                if (heredoc.body().sourceRange().contains(word.range())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Checks one use.
     *
     * @param inFile whether the variable may belong to a file that is written in the instruction
     */
    private @Nullable Use judge(CheckStep step, WordPart.Variable variable, boolean inFile) {
        String name = variable.name();
        ArgDefinition global = facts.globalArgs().definition(name);
        if (global != null) {
            return new Use(
                    variable,
                    "ARG " + name + " before FROM is not available in a stage; repeat ARG " + name + " after FROM",
                    global.name().sourceRange(),
                    null);
        }
        boolean nothingBelow =
                step.stage().root().base() instanceof Base.Scratch || BaseImages.setsOnlyPath(step.stage());
        Variable later = ends.computeIfAbsent(step.stage(), model::scopeAtEnd).variable(name);
        if (step.instruction() instanceof Arg && later != null && isIn(step.instruction(), later)) {
            return new Use(
                    variable,
                    name + " has no value yet, so ARG " + name + " gets an empty default; write ARG " + name,
                    null,
                    null);
        }
        if (later != null && isIn(step.instruction(), later)) {
            return null; // DL3044 reports variables in the ENV that sets them.
        }
        if (later != null && later.instruction() != null) {
            return new Use(variable, name + " is defined later; move the definition up", later.nameRange(), null);
        }
        String nearest = similar(step.stage(), name);
        if (nearest != null) {
            return new Use(variable, "nothing defines " + name + "; did you mean " + nearest + "?", null, nearest);
        }
        if (name.equals("PWD")) {
            nothingBelow = true; // Images do not set what changes with each directory.
        }
        if (name.equals("PORT") && later == null && BaseImages.isOfLanguage(step.stage())) {
            return new Use(
                    variable,
                    "nothing defines PORT, so it is empty here; Docker replaces it in the build, not when the container starts",
                    null,
                    null);
        }
        Variable other = nothingBelow ? elsewhere().get(name) : null;
        if (other != null) {
            return new Use(
                    variable,
                    name + " is defined in another stage only; define it in this one",
                    other.nameRange(),
                    null);
        }
        return nothingBelow
                ? new Use(
                        variable,
                        inFile
                                ? "nothing defines " + name + ", so Docker writes nothing here; define it, or write \\$"
                                        + name + " to keep the text"
                                : isOfShells(name)
                                        ? name
                                                + " is set for the commands of RUN only, so it is empty here; write its value"
                                        : "nothing defines " + name + ", so it is empty here; define it or remove it",
                        null,
                        null)
                : null;
    }

    /** Variables that the environment of commands contains although no instruction sets them. */
    private static boolean isOfShells(String name) {
        return name.equals("HOME") || name.equals("PWD") || name.equals("HOSTNAME");
    }

    private static boolean isIn(Instruction instruction, Variable variable) {
        return variable.nameRange() != null && instruction.range().contains(variable.nameRange());
    }

    /**
     * Returns a name that the stage defines and that differs from the given one only by a typing mistake, not by a
     * number; null if there is none.
     */
    private @Nullable String similar(Stage stage, String name) {
        if (name.length() < 4 || ends.computeIfAbsent(stage, model::scopeAtEnd).variableCount() > MOST_NAMES) {
            return null;
        }
        List<String> known = names.computeIfAbsent(stage, s -> {
            List<String> found = new ArrayList<>();
            for (Variable variable : ends.computeIfAbsent(s, model::scopeAtEnd).variables()) {
                found.add(variable.name());
            }
            return found;
        });
        String nearest = Suggestion.nearest(name, known);
        return nearest != null && Typos.isTypo(name, nearest) ? nearest : null;
    }

    private List<String> namesSetIn(Stage stage) {
        List<String> found = new ArrayList<>();
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Arg arg) {
                arg.definitions()
                        .forEach(definition -> found.add(definition.name().toString()));
            } else if (instruction instanceof Env env) {
                for (KeyValue pair : env.pairs()) {
                    String name = facts.value(env, pair.key());
                    if (name != null) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    private Map<String, Variable> elsewhere() {
        Map<String, Variable> known = elsewhere;
        if (known == null) {
            known = new HashMap<>();
            for (Stage stage : model.stages()) {
                Scope end = ends.computeIfAbsent(stage, model::scopeAtEnd);
                for (String name : namesSetIn(stage)) {
                    Variable variable = end.variable(name);
                    if (variable != null) {
                        known.putIfAbsent(name, variable);
                    }
                }
            }
            elsewhere = known;
        }
        return known;
    }
}
