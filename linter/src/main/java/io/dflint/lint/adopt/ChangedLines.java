package io.dflint.lint.adopt;

import io.dflint.lint.input.InputException;
import io.dflint.lint.rule.Finding;
import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports findings on lines that have changed since a revision: since the current branch diverged from it, including
 * uncommitted changes. A file that git does not track is completely new.
 */
public final class ChangedLines implements FindingFilter {
    private final Git git;
    private final Path top;
    private final String base;
    /**
     * The former names of changed files by their current names; the same name if a file was not renamed, empty if it is
     * new.
     */
    private final Map<String, String> changed;

    private final Set<String> known;

    private ChangedLines(Git git, Path top, String base, Map<String, String> changed, Set<String> known) {
        this.git = git;
        this.top = top;
        this.base = base;
        this.changed = changed;
        this.known = known;
    }

    /**
     * Determines the changes in the repository of a directory.
     *
     * @param revision anything that git resolves to a commit
     * @throws InputException if there is no repository or no such commit
     */
    public static ChangedLines since(String revision, Path directory) throws InputException {
        Git here = new Git(directory);
        Path top =
                Path.of(here.ask(directory + " is in no Git repository; run it in one", "rev-parse", "--show-toplevel")
                        .strip());
        String commit = here.ask(
                        "unknown revision '" + revision + "'; fetch it first, or name another",
                        "rev-parse",
                        "--verify",
                        "--quiet",
                        "--end-of-options",
                        revision + "^{commit}")
                .strip();
        Git git = new Git(top);
        String base = base(git, commit);
        String status = git.ask(
                "git cannot compare with " + revision,
                "diff",
                "--name-status",
                "-z",
                "-M",
                "--no-ext-diff",
                "--ignore-submodules",
                base,
                "--");
        Set<String> known = new HashSet<>(
                List.of(git.ask("git cannot list its files", "ls-files", "-z").split("\0", -1)));
        return new ChangedLines(git, top, base, changed(status), known);
    }

    /**
     * Returns the commit at which the current branch diverged from another; that commit itself if they have no common
     * ancestor.
     */
    private static String base(Git git, String commit) {
        try {
            return git.ask("", "merge-base", commit, "HEAD").strip();
        } catch (InputException e) {
            return commit;
        }
    }

    private static Map<String, String> changed(String status) {
        Map<String, String> changed = new HashMap<>();
        String[] parts = status.split("\0", -1);
        for (int i = 0; i + 1 < parts.length; ) {
            char kind = parts[i].isEmpty() ? ' ' : parts[i].charAt(0);
            if (kind == 'R' || kind == 'C') {
                changed.put(parts[Math.min(i + 2, parts.length - 1)], parts[i + 1]);
                i += 3;
            } else {
                changed.put(parts[i + 1], kind == 'A' ? "" : parts[i + 1]);
                i += 2;
            }
        }
        return changed;
    }

    @Override
    public List<Finding> reported(Path file, SourceText source, List<Finding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        Path real;
        try {
            real = file.toRealPath();
        } catch (IOException e) {
            real = file.toAbsolutePath().normalize();
        }
        String path = real.startsWith(top) ? top.relativize(real).toString().replace('\\', '/') : "";
        String before = changed.get(path);
        if (before == null) {
            return known.contains(path) ? List.of() : findings;
        }
        if (before.isEmpty()) {
            return findings;
        }
        BitSet lines;
        try {
            lines = lines(path, before);
        } catch (InputException e) {
            return findings; // too many are better than missing one
        }
        List<Finding> left = new ArrayList<>();
        LineIndex index = source.lines();
        for (Finding finding : findings) {
            int first = index.line(finding.range().start());
            int last = index.line(finding.range().end());
            int next = lines.nextSetBit(first);
            if (next >= 0 && next <= last) {
                left.add(finding);
            }
        }
        return left;
    }

    /** Returns the changed lines of a file, from 0. */
    private BitSet lines(String path, String before) throws InputException {
        List<String> arguments = new ArrayList<>(List.of(
                "diff", "-U0", "-M", "--no-color", "--no-ext-diff", "--no-textconv", base, "--", ":(literal)" + path));
        if (!before.equals(path)) {
            arguments.add(":(literal)" + before);
        }
        String diff = git.ask("", arguments.toArray(new String[0]));
        BitSet lines = new BitSet();
        for (String line : diff.split("\n", -1)) {
            int plus = line.startsWith("@@ ") ? line.indexOf(" +") : -1;
            int end = plus < 0 ? -1 : line.indexOf(' ', plus + 2);
            if (end > 0) {
                String[] place = line.substring(plus + 2, end).split(",", -1);
                int first = Integer.parseInt(place[0]) - 1;
                int count = place.length == 1 ? 1 : Integer.parseInt(place[1]);
                lines.set(Math.max(0, first), Math.max(0, first) + count);
            }
        }
        return lines;
    }
}
