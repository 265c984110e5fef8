package io.dflint.lint.rules.df3023;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.instruction.Workdir;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Stage;
import io.dflint.model.WorkingDirectory;
import io.dflint.shell.CommandSite;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** What is at a path besides the files that are copied there, as far as the Dockerfile shows. */
enum Existing {
    NOTHING,
    FOLDER,
    FILES;

    /** The number of instructions to examine; what earlier ones did is unknown. */
    static final int MOST_INSTRUCTIONS = 256;

    /**
     * Returns what else is at a path to which an instruction copies files, when a later one runs.
     *
     * @param transfer the index of the instruction in its stage
     * @param run the index of the later one in the same stage
     */
    static Existing beside(int transfer, int run, Stage stage, WorkingDirectory path, LintInput input) {
        Existing found = NOTHING;
        int left = MOST_INSTRUCTIONS;
        for (int at = run - 1; at >= 0; at--) {
            if (at != transfer) {
                Existing here = left-- <= 0 ? FILES : of(stage.instructions().get(at), path, input);
                // The owner of a directory created in the copied one is not set by a flag.
                if (here == FILES || here == FOLDER && at > transfer) {
                    return FILES;
                }
                found = here == FOLDER ? FOLDER : found;
            }
        }
        for (Stage below = stage.parent(); below != null; below = below.parent()) {
            for (Instruction instruction : below.instructions()) {
                Existing here = left-- <= 0 ? FILES : of(instruction, path, input);
                if (here == FILES) {
                    return FILES;
                }
                found = here == FOLDER ? FOLDER : found;
            }
        }
        return found;
    }

    private static Existing of(Instruction instruction, WorkingDirectory path, LintInput input) {
        WorkingDirectory workdir = input.model().scopeAt(instruction).workdir();
        return switch (instruction) {
            case Workdir set -> isWithin(resolved(workdir, set.path(), instruction, input), path) ? FOLDER : NOTHING;
            case FileTransfer earlier ->
                isWithin(resolved(workdir, earlier.destination(), instruction, input), path) ? FILES : NOTHING;
            case Run run -> of(input.facts().run(run), isWithin(workdir, path), path.path());
            default -> NOTHING;
        };
    }

    private static Existing of(@Nullable RunScript run, boolean isWithin, String path) {
        if (run == null) {
            return NOTHING;
        }
        Existing found = NOTHING;
        for (CommandSite site : run.calls()) {
            String program = String.valueOf(site.command().program());
            boolean named = site.command().words().stream().anyMatch(word -> mentions(word.text(), path));
            switch (program) {
                // These leave files as they are, or only use directories of their own.
                case "chown", "chmod", "chgrp", "cd", "echo", "rm", "useradd", "adduser", "groupadd", "addgroup" -> {}
                case "apt-get", "apt", "apk", "dnf", "yum", "microdnf", "zypper", "corepack", "set" -> {}
                case "mkdir" -> found = named || isWithin ? FOLDER : found;
                default -> {
                    if (named || isWithin) {
                        return FILES;
                    }
                }
            }
        }
        return found;
    }

    private static boolean mentions(String text, String path) {
        for (int at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
            int end = at + path.length();
            if (end == text.length() || text.charAt(end) == '/') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable WorkingDirectory resolved(
            WorkingDirectory workdir, @Nullable LogicalText path, Instruction instruction, LintInput input) {
        String value = path == null ? null : input.facts().value(instruction, path);
        return value == null ? null : workdir.resolve(value);
    }

    /** Reports whether a directory is another one or inside it. */
    private static boolean isWithin(@Nullable WorkingDirectory folder, WorkingDirectory other) {
        return folder != null
                && folder.inImage() == other.inImage()
                && folder.path().startsWith(other.path())
                && (folder.path().length() == other.path().length()
                        || other.path().endsWith("/")
                        || folder.path().charAt(other.path().length()) == '/');
    }
}
