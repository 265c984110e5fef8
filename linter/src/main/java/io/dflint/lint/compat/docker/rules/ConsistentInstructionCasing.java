package io.dflint.lint.compat.docker.rules;

import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;
import io.dflint.text.TextEdit;
import java.util.Locale;

/** All instructions of a file are written in the same case. */
public final class ConsistentInstructionCasing implements Rule {
    private static final RuleInfo INFO =
            new io.dflint.lint.rules.consistentinstructioncasing.ConsistentInstructionCasing().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (!input.facts().checkRun().wholeFile()) {
            return;
        }
        int lower = 0;
        int upper = 0;
        for (Stage stage : input.model().stages()) {
            int[] counts = count(stage);
            lower += counts[0];
            upper += counts[1];
        }
        boolean toLower = lower > upper;
        for (Stage stage : input.model().stages()) {
            check(stage.from(), stage.from(), toLower, report);
            for (Instruction instruction : stage.instructions()) {
                check(instruction, instruction, toLower, report);
            }
        }
    }

    /** How many instructions are in lower and in upper case; those that mix have no vote. */
    private static int[] count(Stage stage) {
        int[] counts = new int[2];
        add(stage.from(), counts);
        for (Instruction instruction : stage.instructions()) {
            add(instruction, counts);
        }
        return counts;
    }

    private static void add(Instruction instruction, int[] counts) {
        String name = instruction.name().toString();
        if (name.equals(name.toLowerCase(Locale.ROOT))) {
            counts[0]++;
        } else if (name.equals(name.toUpperCase(Locale.ROOT))) {
            counts[1]++;
        }
    }

    private static void check(Instruction whole, Instruction instruction, boolean toLower, Report report) {
        String name = instruction.name().toString();
        String wanted = toLower ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
        if (!name.equals(wanted)) {
            report.at(
                            whole,
                            instruction.name().sourceRange(),
                            "most keywords are in " + (toLower ? "lower" : "upper") + " case; write " + wanted)
                    .fix(Fix.safe(
                            "Write " + wanted, new TextEdit(instruction.name().sourceRange(), wanted)));
        }
    }
}
