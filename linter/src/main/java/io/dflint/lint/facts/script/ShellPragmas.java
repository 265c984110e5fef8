package io.dflint.lint.facts.script;

import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.shell.ShellDirective;
import io.dflint.syntax.Comment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The shells that {@code # hadolint shell=} comments set: one above all instructions applies to every stage, any other
 * to its stage.
 */
public final class ShellPragmas {
    private final BuildModel model;
    private final @Nullable ShellPragma ofFile;
    private final Map<Stage, List<ShellPragma>> ofStages = new IdentityHashMap<>(0);

    private ShellPragmas(BuildModel model) {
        this.model = model;
        List<Instruction> instructions = model.file().instructions();
        ShellPragma first = null;
        int next = 0;
        for (Comment comment : model.file().comments()) {
            ShellPragma pragma = ShellPragma.parse(comment);
            if (pragma == null) {
                continue;
            }
            int offset = comment.range().start();
            while (next < instructions.size() && instructions.get(next).range().start() <= offset) {
                next++;
            }
            Instruction before = next == 0 ? null : instructions.get(next - 1);
            if (before == null) {
                first = pragma;
            } else if (!before.range().contains(offset) && model.stageOf(before) != null) {
                ofStages.computeIfAbsent(model.stageOf(before), stage -> new ArrayList<>(1))
                        .add(pragma);
            }
        }
        ofFile = first;
    }

    public static ShellPragmas of(BuildModel model) {
        return new ShellPragmas(model);
    }

    /** Returns the comment that applies to an instruction, or null if there is none. */
    public @Nullable ShellPragma at(Instruction instruction) {
        Stage stage = model.stageOf(instruction);
        ShellPragma found = ofFile;
        if (stage != null) {
            for (ShellPragma pragma : ofStages.getOrDefault(stage, List.of())) {
                if (pragma.comment().range().start() < instruction.range().start()) {
                    found = pragma;
                }
            }
        }
        return found;
    }

    /**
     * Returns the shell that {@code # shellcheck shell=} above an instruction sets, or else that of an applicable
     * comment unless a SHELL is between the two; null if there is none.
     */
    @Nullable
    String shellAt(Instruction instruction) {
        for (Comment comment : instruction.header().comments()) {
            String shell = ShellDirective.shell(comment.text());
            if (shell != null) {
                return shell;
            }
        }
        ShellPragma pragma = at(instruction);
        Stage stage = pragma == null ? null : model.stageOf(instruction);
        if (pragma == null || stage == null) {
            return null;
        }
        Instruction next = firstBehind(stage, pragma.comment().range().start());
        List<String> then = model.scopeAt(next).shell();
        return Objects.equals(then, model.scopeAt(instruction).shell()) ? pragma.shell() : null;
    }

    private static Instruction firstBehind(Stage stage, int offset) {
        List<Instruction> instructions = stage.instructions();
        int low = 0;
        int high = instructions.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instructions.get(middle).range().start() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return instructions.get(low);
    }
}
