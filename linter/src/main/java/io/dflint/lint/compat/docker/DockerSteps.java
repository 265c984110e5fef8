package io.dflint.lint.compat.docker;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.Expose;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.facts.value.GlobalArgs;
import io.dflint.lint.facts.value.StepFailures;
import io.dflint.lint.facts.value.Values;
import io.dflint.model.BuildModel;
import io.dflint.model.ExpandedWords;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import io.dflint.word.Environment;
import io.dflint.word.Expansion;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Executes the instructions of a file as Docker's checks do, up to the first that fails. */
final class DockerSteps {
    /** The value that Docker sets in Linux images without PATH. */
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final BuildModel model;
    private final char escape;
    private final GlobalArgs args;
    private final Values values;
    private final Map<String, String> buildArgs;
    private final Map<Stage, VariableLog> logs = new IdentityHashMap<>();
    private final List<CheckStep> steps = new ArrayList<>();
    private final VariableLog image = new VariableLog(null);

    private DockerSteps(BuildModel model, GlobalArgs args, Values values) {
        this.values = values;
        this.model = model;
        this.args = args;
        escape = model.file().escape();
        buildArgs = model.settings().buildArgs();
        image.define("PATH", PATH);
    }

    static List<CheckStep> of(BuildModel model, GlobalArgs args, Values values) {
        DockerSteps steps = new DockerSteps(model, args, values);
        steps.run();
        return steps.steps;
    }

    private void run() {
        String target = model.settings().targetStage();
        Stage built = model.target(target);
        Set<Stage> needed = built == null ? Set.of() : new HashSet<>(model.neededFor(built));
        for (Stage stage : model.stages()) {
            Stage parent = stage.parent();
            // Without a target, all stages are checked, but ONBUILD is only triggered in those that are built.
            if (!target.isEmpty() && !needed.contains(stage)) {
                continue;
            }
            VariableLog log = new VariableLog(parent == null ? image : logs.getOrDefault(parent, image));
            logs.put(stage, log);
            if (parent != null && needed.contains(stage)) {
                for (Instruction instruction : parent.instructions()) {
                    if (instruction instanceof Onbuild onbuild
                            && onbuild.trigger() != null
                            && !step(stage, onbuild.trigger(), stage.from(), log)) {
                        return;
                    }
                }
            }
            for (Instruction instruction : stage.instructions()) {
                if (!step(stage, instruction, instruction, log)) {
                    return;
                }
            }
        }
    }

    /** Executes an instruction. Returns false if the build fails there. */
    private boolean step(Stage stage, Instruction instruction, Instruction place, VariableLog log) {
        Environment before = log.scope();
        List<WordPart.Variable> undefined = new ArrayList<>(0);
        boolean expanded = switch (instruction) {
            case Arg arg -> declare(arg, log, undefined);
            // Docker does not report variables in EXPOSE.
            case Expose expose -> expand(expose, log, before, new ArrayList<>(0));
            default -> expand(instruction, log, before, undefined);
        };
        if (expanded && instruction instanceof Env env) {
            define(env, log, before);
        }
        steps.add(new CheckStep(stage, instruction, place, before, expanded, List.copyOf(undefined)));
        return expanded && StepFailures.none(model, stage, instruction, before, values);
    }

    private boolean expand(
            Instruction instruction, VariableLog log, Environment scope, List<WordPart.Variable> undefined) {
        for (Word word : ExpandedWords.of(instruction, escape)) {
            if (!expand(word, log, scope, undefined)) {
                return false;
            }
        }
        return true;
    }

    private boolean expand(Word word, VariableLog log, Environment scope, List<WordPart.Variable> undefined) {
        Expansion expansion = values.of(word, scope);
        if (!expansion.unmatched().isEmpty()) {
            Set<String> seen = new HashSet<>(2);
            for (WordPart.Variable variable : word.variables()) {
                String name = variable.name();
                if (expansion.unmatched().contains(name) && !log.isDeclared(name) && seen.add(name)) {
                    undefined.add(variable);
                }
            }
        }
        return expansion.problem() == null;
    }

    private void define(Env env, VariableLog log, Environment scope) {
        for (KeyValue pair : env.pairs()) {
            log.define(value(pair.key(), scope), value(pair.value(), scope));
        }
    }

    private String value(LogicalText text, Environment scope) {
        return values.of(text, scope).value();
    }

    private boolean declare(Arg arg, VariableLog log, List<WordPart.Variable> undefined) {
        for (ArgDefinition definition : arg.definitions()) {
            String name = definition.name().toString();
            String value = buildArgs.get(name);
            if (value == null && definition.value() == null) {
                value = args.get(name);
            } else if (value == null && definition.value() != null) {
                Environment scope = log.scope();
                if (!expand(WordParser.parse(definition.value(), escape), log, scope, undefined)) {
                    return false;
                }
                value = value(definition.value(), scope);
            }
            if (value != null) {
                log.define(name, value);
            }
            log.declare(name);
        }
        return true;
    }
}
