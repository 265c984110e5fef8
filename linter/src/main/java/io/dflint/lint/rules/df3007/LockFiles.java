package io.dflint.lint.rules.df3007;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Determines whether there may be a lock file where dependencies are installed. */
final class LockFiles {
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final LintInput input;
    /** The offset in each stage from which on it may have the lock file of a program, by program. */
    private final Map<String, int[]> since = new HashMap<>();

    LockFiles(LintInput input) {
        this.input = input;
    }

    /**
     * Reports whether a COPY, an ADD or a mount before a call may provide the lock file of its program. Whether a
     * project fetched by a script has one is unknown.
     */
    boolean mayBeThere(ProgramCall call) {
        if (call.stage() == null) {
            return false;
        }
        if (call.instruction() instanceof Run run) {
            for (Mount mount : run.mounts()) {
                if (mount.type().equals("bind")) {
                    return true;
                }
            }
        }
        int[] known = since.get(call.program());
        if (known == null) {
            known = since(call.program());
            since.put(call.program(), known);
        }
        return known[call.stage().index()] < call.instruction().range().end();
    }

    /** A stage has everything in the stage that it is based on, which is above it. */
    private int[] since(String program) {
        List<Stage> stages = input.model().stages();
        int[] found = new int[stages.size()];
        for (int i = 0; i < found.length; i++) {
            Stage parent = stages.get(i).parent();
            found[i] = Math.min(parent == null ? NOWHERE : found[parent.index()], first(stages.get(i), program));
        }
        return found;
    }

    private int first(Stage stage, String program) {
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof FileTransfer transfer && mayBring(transfer, program)) {
                return instruction.range().start();
            }
        }
        return NOWHERE;
    }

    private boolean mayBring(FileTransfer transfer, String program) {
        for (LogicalText source : transfer.sources()) {
            String path = input.facts().value((Instruction) transfer, source);
            if (path == null || mayHold(path.substring(path.lastIndexOf('/') + 1), program)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reports whether a path may provide the lock file, by its last component: the lock file, a pattern that matches
     * it, or the likely name of a directory.
     */
    private static boolean mayHold(String name, String program) {
        if (name.isEmpty() || name.equals(".") || name.indexOf('.') < 0 && name.indexOf('*') < 0) {
            return true;
        }
        return switch (program) {
            case "npm" -> fits(name, "package-lock.json") || fits(name, "npm-shrinkwrap.json");
            case "pnpm" -> fits(name, "pnpm-lock.yaml");
            default -> fits(name, "yarn.lock");
        };
    }

    /** Reports whether a name is that of a file, or a pattern that may match it, compared up to the first wildcard. */
    private static boolean fits(String name, String file) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '*' || c == '?' || c == '[') {
                int last = name.lastIndexOf('*');
                return file.startsWith(name.substring(0, i)) && (last < 0 || file.endsWith(name.substring(last + 1)));
            }
        }
        return name.equals(file);
    }
}
