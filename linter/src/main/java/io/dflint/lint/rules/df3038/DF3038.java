package io.dflint.lint.rules.df3038;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Label;
import io.dflint.instruction.Run;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.Edits;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A build argument that is new in every build, declared before an installation that does not need it. */
public final class DF3038 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3038", "Declare ARG of commits and dates after installing", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Map<Instruction, ProgramCall> installs = null;
        for (Stage stage : input.model().stages()) {
            List<Instruction> instructions = stage.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                report.step();
                ArgDefinition argument = instructions.get(i) instanceof Arg arg ? volatileArgument(arg) : null;
                if (argument != null) {
                    installs = installs == null ? installs(input) : installs;
                    check(input, instructions, i, argument, installs, report);
                }
            }
        }
    }

    /** The only argument of an ARG, if it is new in every build; null otherwise. */
    private static @Nullable ArgDefinition volatileArgument(Arg arg) {
        ArgDefinition argument =
                arg.definitions().size() == 1 ? arg.definitions().getFirst() : null;
        return argument != null
                        && VolatileNames.has(argument.name().toString())
                        && (argument.value() == null
                                || !VolatileNames.isPin(argument.value().toString()))
                ? argument
                : null;
    }

    /** The RUN instructions that do nothing but install, each with the call that does. */
    private static Map<Instruction, ProgramCall> installs(LintInput input) {
        Map<Instruction, ProgramCall> found = new HashMap<>();
        for (RunScript run : input.facts().runs()) {
            if (run.instruction() instanceof Run) {
                ProgramCall call = Installation.of(run, input);
                if (call != null) {
                    found.put(run.instruction(), call);
                }
            }
        }
        return found;
    }

    private static void check(
            LintInput input,
            List<Instruction> instructions,
            int at,
            ArgDefinition argument,
            Map<Instruction, ProgramCall> installs,
            Report report) {
        SourceText source = input.file().source();
        Holders holders = new Holders(argument.name().toString());
        ProgramCall last = null;
        boolean movesAlone = true;
        boolean isHeld = false;
        for (Instruction instruction : instructions.subList(at + 1, instructions.size())) {
            report.step();
            boolean mentioned = holders.areIn(source.slice(instruction.range()));
            if (mentioned && instruction instanceof Env env) {
                holders.add(env);
                isHeld = true;
            } else if (mentioned && instruction instanceof Label) {
                isHeld = true;
            } else if (mentioned) {
                break;
            }
            ProgramCall install = installs.get(instruction);
            if (install != null) {
                last = install;
                movesAlone = !isHeld;
            }
        }
        if (last == null) {
            return;
        }
        String name = argument.name().toString();
        report.at(
                        instructions.get(at),
                        argument.range(),
                        "a new value of " + name + " makes " + last.program()
                                + " install everything again, which does not use it; declare ARG " + name
                                + " after that RUN")
                .related(last.range(), "installs the packages")
                .fix(movesAlone ? move(source, instructions.get(at), last.instruction()) : null);
    }

    private static @Nullable Fix move(SourceText source, Instruction arg, Instruction run) {
        // Comments above it may speak of what follows, or switch rules off.
        if (!arg.header().comments().isEmpty()) {
            return null;
        }
        String line = source.slice(arg.range());
        TextRange lines = Edits.remove(source, run).range();
        boolean hasEnd = lines.end() > run.range().end();
        String text = hasEnd ? line + source.lineEnding() : source.lineEnding() + line;
        return Fix.unsafe("Move it after the RUN", Edits.remove(source, arg), TextEdit.insert(lines.end(), text));
    }
}
