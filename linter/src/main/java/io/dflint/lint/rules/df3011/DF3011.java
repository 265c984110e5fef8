package io.dflint.lint.rules.df3011;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.script.ContainerCommand;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.model.Variable;
import io.dflint.shell.Script;
import io.dflint.shell.WordPart;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports uses of build arguments where they have no value. */
public final class DF3011 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3011", "Declare ARG in the stage that uses it", Severity.WARNING)
            .inDefault()
            .sameAs("sonar:S6579");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<String> declared = new HashSet<>(BuildArguments.OF_PLATFORM);
        Map<String, Declared> places = new HashMap<>();
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Arg arg) {
                boolean global = input.model().stageOf(instruction) == null;
                for (ArgDefinition definition : arg.definitions()) {
                    declared.add(definition.name().toString());
                    places.putIfAbsent(definition.name().toString(), new Declared(definition, global));
                }
            }
        }
        Set<String> seen = new HashSet<>();
        for (RunScript run : input.facts().runs()) {
            if (run.stage() != null && !run.isOnbuild()) {
                check(input, run, run.stage(), declared, places, seen, report);
            }
        }
        for (ContainerCommand command : input.facts().containerCommands()) {
            if (command.stage() != null && !(command.instruction() instanceof Onbuild)) {
                check(input, command, report);
            }
        }
    }

    /** Checks a command of a container, where no build arguments exist. */
    private static void check(LintInput input, ContainerCommand command, Report report) {
        Scope scope = input.model().scopeAt(command.instruction());
        Set<String> checked = new HashSet<>();
        for (Script script : command.scripts()) {
            for (WordPart.Parameter parameter : BuildArguments.used(script)) {
                String name = parameter.name();
                Variable variable = scope.variable(name);
                if (variable != null
                        && variable.origin() == Variable.Origin.ARG
                        && checked.add(name)
                        && !BuildArguments.isMentioned(script, name)) {
                    Report.Draft draft = report.at(
                            command.instruction(),
                            parameter.range(),
                            name + " is empty when the container runs, because ARG applies to the build only; add ENV "
                                    + name + "=$" + name + " above");
                    TextRange place = variable.nameRange();
                    if (place != null) {
                        draft.related(place, "declared for the build here");
                    }
                    draft.fix(insertAbove(input, command.instruction(), "ENV " + name + "=$" + name));
                }
            }
        }
    }

    private static Fix insertAbove(LintInput input, Instruction instruction, String line) {
        return Fix.unsafe(
                "Add " + line,
                TextEdit.insert(
                        instruction.range().start(),
                        line + input.file().source().lineEnding()));
    }

    private static void check(
            LintInput input,
            RunScript run,
            Stage stage,
            Set<String> declared,
            Map<String, Declared> places,
            Set<String> seen,
            Report report) {
        Scope scope = input.model().scopeAt(run.instruction());
        for (Script script : run.scripts()) {
            Set<String> checked = new HashSet<>();
            for (WordPart.Parameter parameter : BuildArguments.used(script)) {
                String name = parameter.name();
                if (declared.contains(name)
                        && checked.add(name)
                        && scope.variable(name) == null
                        && !BuildArguments.maySet(stage, name)
                        && !BuildArguments.isMentioned(script, name)
                        && seen.add(stage.index() + " " + name)) {
                    found(input, run, parameter, places.get(name), report);
                }
            }
        }
    }

    private static void found(
            LintInput input, RunScript run, WordPart.Parameter parameter, @Nullable Declared other, Report report) {
        String name = parameter.name();
        String line = "ARG " + name + (other == null ? "" : other.ownDefault());
        Report.Draft draft = report.at(
                run.instruction(),
                parameter.range(),
                name + " is empty here, because no ARG of this stage declares it; add " + line + " above");
        if (other != null) {
            draft.related(other.definition().name().sourceRange(), "declared in another scope here");
        }
        draft.fix(insertAbove(input, run.instruction(), line));
    }

    /**
     * An argument that another scope declares.
     *
     * @param global whether it is declared before the first FROM, so that a stage inherits the default
     */
    private record Declared(ArgDefinition definition, boolean global) {
        /**
         * The default to repeat, with its equals sign; empty if the stage inherits it, or if it is not a short plain
         * text.
         */
        String ownDefault() {
            String value = global || definition.value() == null
                    ? ""
                    : definition.value().toString();
            boolean plain = !value.isEmpty()
                    && value.length() <= 40
                    && value.chars().allMatch(c -> c > ' ' && c < 127 && "$\\`'\"#".indexOf(c) < 0);
            return plain ? "=" + value : "";
        }
    }
}
