package io.dflint.lint.rules.df2202;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Determines which files of an image come from another stage of the build or from a mount. */
final class OwnFiles {
    private final LintInput input;
    /** The destinations of COPY from another stage, with the offset of the first such COPY. */
    private final Map<Stage, Map<String, Integer>> copied = new IdentityHashMap<>();

    OwnFiles(LintInput input) {
        this.input = input;
    }

    /**
     * Reports whether a path is in a directory that the RUN of a call mounts, or that COPY from another stage wrote
     * before.
     */
    boolean have(ProgramCall call, String path) {
        return call.instruction() instanceof Run run && isMounted(run, path) || isCopied(call, path);
    }

    private static boolean isMounted(Run run, String path) {
        for (Mount mount : run.mounts()) {
            LogicalText target = mount.target();
            if (mount.type().equals("bind") && target != null && path.startsWith(folder(target.toString()) + "/")) {
                return true;
            }
        }
        return false;
    }

    private boolean isCopied(ProgramCall call, String path) {
        Stage stage = call.stage();
        if (stage == null) {
            return false;
        }
        Map<String, Integer> places = copied.computeIfAbsent(stage, this::copiesInto);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Integer place = places.get(path.substring(0, end));
            if (place != null && place < call.instruction().range().start()) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Integer> copiesInto(Stage stage) {
        Map<String, Integer> places = new HashMap<>();
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Copy copy && copy.flag("from") != null && copy.destination() != null) {
                String destination = input.facts().value(copy, copy.destination());
                if (destination != null) {
                    places.putIfAbsent(folder(destination), copy.range().start());
                }
            }
        }
        return places;
    }

    private static String folder(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
