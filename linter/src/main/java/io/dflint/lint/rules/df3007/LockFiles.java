package io.dflint.lint.rules.df3007;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.LintInput;
import io.dflint.lint.facts.ProgramCall;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;

/** Whether a lock file may lie where dependencies are installed. */
final class LockFiles {
    private LockFiles() {}

    /**
     * Whether a COPY, an ADD or a mount up to a call may bring the lock file of its program. A project that a script fetches
     * from elsewhere may have one or not, and no file here tells.
     */
    static boolean mayBeThere(LintInput input, ProgramCall call) {
        int end = call.instruction().range().end();
        for (Stage stage = call.stage(); stage != null; stage = stage.parent()) {
            for (Instruction instruction : stage.instructions()) {
                if (instruction.range().start() < end && mayBring(input, instruction, call)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayBring(LintInput input, Instruction instruction, ProgramCall call) {
        if (instruction instanceof FileTransfer transfer) {
            for (LogicalText source : transfer.sources()) {
                String path = input.facts().value(transfer, source);
                if (path == null || mayHold(path.substring(path.lastIndexOf('/') + 1), call)) {
                    return true;
                }
            }
        } else if (instruction instanceof Run run && instruction.range().contains(call.name())) {
            for (Mount mount : run.mounts()) {
                if (mount.type().equals("bind")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By the last part of a path: the lock file, a pattern that it fits, or what looks like a folder. */
    private static boolean mayHold(String name, ProgramCall call) {
        if (name.isEmpty() || name.equals(".") || name.indexOf('.') < 0 && name.indexOf('*') < 0) {
            return true;
        }
        return switch (call.program()) {
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
