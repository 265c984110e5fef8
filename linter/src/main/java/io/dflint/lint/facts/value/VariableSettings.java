package io.dflint.lint.facts.value;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.command.VariableSetting.Origin;
import io.dflint.lint.facts.script.CommandSource;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.shell.Assignment;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.call.CalledCommand;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the places that set variables. */
public final class VariableSettings {
    private final BuildModel model;
    private final InstructionValues values;
    private final List<VariableSetting> found = new ArrayList<>();

    private VariableSettings(BuildModel model, InstructionValues values) {
        this.model = model;
        this.values = values;
    }

    /**
     * Returns all settings in a file.
     *
     * @param sources the scripts that may set variables: those of RUN, CMD, ENTRYPOINT and HEALTHCHECK
     */
    public static List<VariableSetting> of(
            BuildModel model, InstructionValues values, List<? extends CommandSource> sources) {
        VariableSettings finder = new VariableSettings(model, values);
        for (Instruction instruction : model.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (inner instanceof Env env) {
                finder.add(instruction, env);
            } else if (inner instanceof Arg arg) {
                finder.add(instruction, arg);
            }
        }
        for (CommandSource source : sources) {
            finder.addAll(source);
        }
        return List.copyOf(finder.found);
    }

    private void addAll(CommandSource source) {
        TextRange before = null;
        for (CalledCommand called : source.called()) {
            CommandSite site = called.site();
            TextRange place = site.command().range();
            if (!place.equals(before)) {
                add(source, site.command());
                before = place;
            }
            addOfEnv(source, site.command(), called.called().command());
        }
    }

    private void add(Instruction instruction, Env env) {
        for (KeyValue pair : env.pairs()) {
            add(instruction, Origin.ENV, pair.key(), pair.range(), values.value(instruction, pair.value()));
        }
    }

    private void add(Instruction instruction, Arg arg) {
        for (ArgDefinition definition : arg.definitions()) {
            LogicalText value = definition.value();
            if (value != null) {
                add(instruction, Origin.ARG, definition.name(), definition.range(), values.value(instruction, value));
            }
        }
    }

    private void add(Instruction instruction, Origin origin, LogicalText key, TextRange range, @Nullable String value) {
        Stage stage = model.stageOf(instruction);
        String name = Quotes.drop(key);
        found.add(new VariableSetting(instruction, stage, origin, name, key.sourceRange(), range, value));
    }

    private void add(CommandSource source, SimpleCommand command) {
        for (Assignment assignment : command.assignments()) {
            add(source, assignment);
        }
        for (Assignment assignment : command.declarations()) {
            add(source, assignment);
        }
    }

    private void add(CommandSource source, Assignment assignment) {
        add(source, assignment.name(), assignment.nameRange(), assignment.range(), assignment.literal());
    }

    private void add(CommandSource source, String name, TextRange nameRange, TextRange range, @Nullable String value) {
        found.add(new VariableSetting(
                source.instruction(), source.stage(), Origin.SCRIPT, name, nameRange, range, value));
    }

    /** Adds the variables of {@code env A=b program} and {@code sudo A=b program}. */
    private void addOfEnv(CommandSource source, SimpleCommand written, SimpleCommand command) {
        if (!command.isNamed("env", "sudo")) {
            return;
        }
        for (ShellWord word : command.args()) {
            String text = word.text();
            int sign = text.indexOf('=');
            if (sign > 0 && !text.startsWith("-")) {
                // The value of a variable can be from another place in the source.
                boolean isHere = written.range().contains(word.range());
                TextRange range = isHere ? word.range() : written.range();
                TextRange name =
                        new TextRange(range.start(), Math.min(range.end(), range.start() + (isHere ? sign : 0)));
                String value = word.literal() == null ? null : text.substring(sign + 1);
                add(source, text.substring(0, sign), name, range, value);
            } else if (!text.startsWith("-")) {
                return;
            }
        }
    }
}
