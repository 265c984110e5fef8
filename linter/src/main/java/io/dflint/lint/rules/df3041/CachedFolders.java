package io.dflint.lint.rules.df3041;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Stage;
import io.dflint.model.WorkingDirectory;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds directories that RUN mounts as caches. */
final class CachedFolders {
    /** Prevents quadratic time for files with very many instructions that have mounts. */
    private static final int MOST_COMPARISONS = 50_000;

    private final LintInput input;
    private int left = MOST_COMPARISONS;

    CachedFolders(LintInput input) {
        this.input = input;
    }

    /** Returns the directories by path in which a stage can only have files written by RUN while they are mounted. */
    Map<String, CachedFolder> of(Stage stage) {
        Map<String, CachedFolder> found = new HashMap<>();
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Run run) {
                for (Mount mount : run.mounts()) {
                    CachedFolder folder = folder(mount, run, input);
                    if (folder != null && !found.containsKey(folder.path()) && !hasFiles(folder, stage)) {
                        found.put(folder.path(), folder);
                    }
                }
            }
        }
        return found;
    }

    /** Returns the cache mount of a RUN that contains a path, or null if there is none. */
    static @Nullable CachedFolder holding(String path, Run run, LintInput input) {
        for (Mount mount : run.mounts()) {
            CachedFolder folder = folder(mount, run, input);
            if (folder != null && folder.holds(path)) {
                return folder;
            }
        }
        return null;
    }

    private static @Nullable CachedFolder folder(Mount mount, Run run, LintInput input) {
        LogicalText target = mount.target();
        String path = target == null || !mount.type().equals("cache")
                ? null
                : input.facts().value(run, target);
        if (path == null || path.isEmpty()) {
            return null;
        }
        WorkingDirectory place = input.model().scopeAt(run).workdir().resolve(path);
        boolean isKnown = !place.inImage() && place.path().length() > 1;
        return isKnown ? new CachedFolder(place.path(), mount) : null;
    }

    /** Reports whether something may write to the directory while it is not mounted. */
    private boolean hasFiles(CachedFolder folder, Stage stage) {
        Set<String> programs = new HashSet<>();
        List<RunScript> others = new ArrayList<>();
        for (Stage at = stage; at != null; at = at.parent()) {
            for (Instruction instruction : at.instructions()) {
                if (left-- <= 0) {
                    return true;
                }
                if (instruction instanceof Run run) {
                    RunScript script = input.facts().run(run);
                    if (script == null) {
                        return true;
                    }
                    if (holding(folder.path(), run, input) == null) {
                        others.add(script);
                    } else {
                        script.calls()
                                .forEach(site -> programs.add(
                                        String.valueOf(site.command().program())));
                    }
                } else if (instruction instanceof FileTransfer transfer && copiesInto(folder, transfer)) {
                    return true;
                }
            }
        }
        for (RunScript other : others) {
            if (mayWrite(other, folder, programs)) {
                return true;
            }
        }
        return false;
    }

    private boolean copiesInto(CachedFolder folder, FileTransfer transfer) {
        LogicalText destination = transfer.destination();
        String path = destination == null ? null : input.facts().value(transfer, destination);
        return path == null
                || folder.holds(
                        input.model().scopeAt(transfer).workdir().resolve(path).path());
    }

    /**
     * Reports whether a RUN calls a program that elsewhere writes to the directory, or an unknown script, or names the
     * directory.
     */
    private static boolean mayWrite(RunScript run, CachedFolder folder, Set<String> programs) {
        String name = folder.path().substring(folder.path().lastIndexOf('/') + 1);
        return run.scripts().isEmpty()
                || run.scripts().stream()
                        .anyMatch(script -> script.text().toString().contains(name))
                || run.calls().stream().anyMatch(site -> {
                    String program = site.command().program();
                    return program == null
                            || site.command().words().getFirst().text().indexOf('/') >= 0
                            || programs.contains(program) && !isHarmless(program);
                });
    }

    /** Programs that do not build anything. */
    private static boolean isHarmless(String program) {
        return switch (program) {
            case "apt-get", "apt", "apk", "dnf", "yum", "microdnf", "echo", "cd", "set", "rm", "mkdir", "ls", "true" ->
                true;
            default -> false;
        };
    }
}
