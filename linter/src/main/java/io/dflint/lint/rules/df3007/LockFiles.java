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

/** Whether a lock file may lie where dependencies are installed. */
final class LockFiles {
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final LintInput input;
    /** From where on each stage may have the lock file of a program, by the program. */
    private final Map<String, int[]> since = new HashMap<>();

    LockFiles(LintInput input) {
        this.input = input;
    }

    /**
     * Whether a COPY, an ADD or a mount up to a call may bring the lock file of its program. A project that a script fetches
     * from elsewhere may have one or not, and no file here tells.
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

    /** A stage has what the stage has that it begins with, which stands above it. */
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

    /** By the last part of a path: the lock file, a pattern that it fits, or what looks like a directory. */
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

    /** Whether a name is a file's, or a pattern that may stand for it: its start up to the first wildcard fits. */
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
