package io.dflint.lint;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the pragmas that reach a place. A finding asks those of its instruction, its stage and the file, not all that there
 * are.
 */
final class IgnoreIndex {
    private final InstructionIndex index;
    private final List<Ignore> ignores;
    /** The number of the stage that each instruction is in; what stands before the first FROM belongs to the first stage. */
    private final int[] stages;

    private final List<IgnoreGroup> ofFile = new ArrayList<>(0);
    private final Map<Integer, List<IgnoreGroup>> ofStage = new HashMap<>(0);
    private final Map<Integer, List<IgnoreGroup>> ofInstruction = new HashMap<>(0);

    IgnoreIndex(List<Ignore> ignores, List<Instruction> instructions, InstructionIndex index) {
        this.index = index;
        this.ignores = ignores;
        stages = ignores.isEmpty() ? new int[0] : stages(instructions);
        for (Ignore ignore : ignores) {
            TextRange reach = ignore.reach();
            switch (ignore.pragma().scope()) {
                case FILE -> add(ignore, ofFile);
                case STAGE -> add(ignore, groups(ofStage, stage(index.at(reach.start()))));
                case NEXT -> {
                    if (!reach.isEmpty()) {
                        add(ignore, groups(ofInstruction, index.at(reach.end() - 1)));
                    }
                }
            }
        }
    }

    private static int[] stages(List<Instruction> instructions) {
        int[] stages = new int[instructions.size()];
        int count = 0;
        for (int i = 0; i < stages.length; i++) {
            count += instructions.get(i) instanceof From ? 1 : 0;
            stages[i] = Math.max(1, count);
        }
        return stages;
    }

    private int stage(int instruction) {
        return instruction < 0 ? 1 : stages[instruction];
    }

    private static List<IgnoreGroup> groups(Map<Integer, List<IgnoreGroup>> all, int key) {
        List<IgnoreGroup> groups = all.get(key);
        if (groups == null) {
            groups = new ArrayList<>(1);
            all.put(key, groups);
        }
        return groups;
    }

    private static void add(Ignore ignore, List<IgnoreGroup> groups) {
        for (IgnoreGroup group : groups) {
            if (group.reach().equals(ignore.reach())) {
                group.add(ignore);
                return;
            }
        }
        IgnoreGroup group = new IgnoreGroup(ignore.reach());
        group.add(ignore);
        groups.add(group);
    }

    /** All pragmas, in the order in which they were found. */
    List<Ignore> all() {
        return ignores;
    }

    /** Whether a pragma ignores what a rule finds at one of some offsets. */
    boolean ignores(RuleInfo rule, int[] offsets) {
        boolean ignored = anyOf(ofFile, rule, offsets);
        for (int offset : offsets) {
            int instruction = index.at(offset);
            ignored |= anyOf(ofStage.getOrDefault(stage(instruction), List.of()), rule, offsets);
            ignored |= anyOf(ofInstruction.getOrDefault(instruction, List.of()), rule, offsets);
        }
        return ignored;
    }

    private static boolean anyOf(List<IgnoreGroup> groups, RuleInfo rule, int[] offsets) {
        boolean ignored = false;
        for (IgnoreGroup group : groups) {
            ignored |= group.ignores(rule, offsets);
        }
        return ignored;
    }
}
