package io.dflint.lint.rules.df3030;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Run;
import io.dflint.lint.command.DependencyInstall;
import io.dflint.lint.command.PackageInstalls;
import io.dflint.lint.command.ProgramCall;
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
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports values that change with every build before steps that take long. */
public final class DF3030 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3030", "Declare what changes with every build after slow steps", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Instruction> slow = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ProgramCall call : input.facts().calls()) {
            if (PackageInstalls.is(call) || DependencyInstall.is(call)) {
                slow.add(call.instruction());
            }
        }
        for (Stage stage : slow.isEmpty() ? List.<Stage>of() : input.model().stages()) {
            check(stage, slow, input, report);
        }
    }

    private static void check(Stage stage, Set<Instruction> slow, LintInput input, Report report) {
        Map<String, Instruction> open = new LinkedHashMap<>();
        // The uses in labels and variables of the same kind: they do not affect a RUN, but have to be moved as well.
        Set<String> used = new HashSet<>();
        Set<String> tied = new HashSet<>();
        for (Instruction instruction : stage.instructions()) {
            if (!open.isEmpty()) {
                String text = instruction.header().rest().toString();
                List<String> named =
                        open.keySet().stream().filter(text::contains).toList();
                if (instruction instanceof Label || instruction instanceof Env env && areVolatile(env)) {
                    used.addAll(named);
                } else {
                    named.forEach(open::remove);
                }
            }
            if (slow.contains(instruction) && instruction instanceof Run run) {
                for (Map.Entry<String, Instruction> entry : open.entrySet()) {
                    String name = entry.getKey();
                    Fix fix = used.contains(name) || tied.contains(name) ? null : fix(entry.getValue(), run, input);
                    found(name, entry.getValue(), run, used.contains(name), fix, report);
                }
                open.clear();
            }
            if (instruction instanceof Arg arg) {
                for (ArgDefinition definition : arg.definitions()) {
                    if (definition.value() == null
                            || !VolatileNames.isPin(definition.value().toString())) {
                        addVolatile(definition.name().toString(), instruction, open);
                    }
                }
            } else if (instruction instanceof Env env) {
                for (KeyValue pair : env.pairs()) {
                    addVolatile(pair.key().toString(), instruction, open);
                    if (pair.value().indexOf('$', 0) >= 0) {
                        tied.add(pair.key().toString());
                    }
                }
            }
        }
    }

    private static boolean areVolatile(Env env) {
        for (KeyValue pair : env.pairs()) {
            if (!VolatileNames.contains(pair.key().toString())) {
                return false;
            }
        }
        return true;
    }

    private static void addVolatile(String name, Instruction instruction, Map<String, Instruction> open) {
        if (VolatileNames.contains(name)) {
            open.put(name, instruction);
        }
    }

    private static void found(
            String name, Instruction definition, Run run, boolean isUsed, @Nullable Fix fix, Report report) {
        report.at(
                        definition,
                        definition.header().rest().sourceRange(),
                        "each new value of " + name + " runs the installation after it again; move " + definition.name()
                                + " " + name + (isUsed ? " and what uses it" : "") + " after it")
                .related(run.name().sourceRange(), "does not use " + name)
                .fix(fix);
    }

    private static @Nullable Fix fix(Instruction definition, Run run, LintInput input) {
        boolean isAlone = definition instanceof Arg arg && arg.definitions().size() == 1
                || definition instanceof Env env && env.pairs().size() == 1;
        if (!isAlone || !definition.header().comments().isEmpty()) {
            return null;
        }
        SourceText source = input.file().source();
        return Fix.unsafe(
                "Move it after the installation",
                Edits.remove(source, definition),
                TextEdit.insert(run.range().end(), "\n" + source.slice(definition.range())));
    }
}
