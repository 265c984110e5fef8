package io.dflint.builder.source;

import io.dflint.builder.tar.RawNames;
import io.dflint.ignore.Decision;
import io.dflint.ignore.IgnoreFile;
import io.dflint.ignore.IgnoreProblem;
import io.dflint.syntax.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that an instruction copies, as BuildKit does (the copying in {@code fsutil} and the file operations
 * based on it).
 */
final class Selection {
    /** The number of names in a directory to compare with a missing one. */
    private static final int MOST_NAMES = 10_000;

    private final FileTree tree;
    private final Selector selector;
    private final IgnoreFile excludes;
    private final @Nullable IgnoreFile include;

    Selection(FileTree tree, Selector selector) throws IOException {
        this.tree = tree;
        this.selector = selector;
        this.excludes = patterns(selector.excludes(), "--exclude");
        this.include =
                selector.include() == null ? null : patterns(List.of(TreePaths.clean(selector.include())), "--parents");
    }

    private static IgnoreFile patterns(List<String> patterns, String flag) throws IOException {
        IgnoreFile file = IgnoreFile.ofPatterns(patterns);
        for (IgnoreProblem problem : file.problems()) {
            throw new IOException(flag + ": " + problem.message());
        }
        return file;
    }

    List<Match> matches() throws IOException {
        List<Match> matches = new ArrayList<>();
        for (String path : paths()) {
            FileEntry root = tree.entry(LinkResolver.follow(tree, path));
            if (root != null) {
                matches.add(new Match(path, root, entries(root)));
            } else if (selector.required()) {
                throw missing(path, selector.path());
            }
        }
        requireIncluded(matches);
        return matches;
    }

    /** Checks that a pattern of {@code --parents} without wildcards has matched something. */
    private void requireIncluded(List<Match> matches) throws IOException {
        String pattern = selector.include();
        if (pattern == null || !selector.required() || NamePattern.hasWildcards(pattern)) {
            return;
        }
        String clean = TreePaths.clean(pattern);
        for (Match match : matches) {
            if (tree.entry(LinkResolver.follow(tree, TreePaths.join(match.root().path(), clean))) != null) {
                return;
            }
        }
        throw missing(clean, pattern);
    }

    /** @param written the path in the instruction */
    private MissingSourceException missing(String path, String written) throws IOException {
        String what = "/" + RawNames.printable(path) + ": no such file or directory";
        String exclusion = tree.exclusion(path);
        if (exclusion != null) {
            return new MissingSourceException(written, what + " in the build context; excluded by " + exclusion);
        }
        List<String> names = new ArrayList<>();
        for (FileEntry entry : tree.children(TreePaths.parent(path))) {
            if (names.size() < MOST_NAMES) {
                names.add(entry.name());
            }
        }
        String nearest = Suggestion.nearest(TreePaths.name(path), names);
        String advice = nearest == null
                ? ""
                : "; did you mean " + RawNames.printable(TreePaths.join(TreePaths.parent(path), nearest)) + "?";
        return new MissingSourceException(written, what + advice);
    }

    /** The paths that the selector stands for, with wildcards resolved. */
    private List<String> paths() throws IOException {
        String clean = TreePaths.clean(selector.path());
        if (!selector.wildcards() || !NamePattern.hasWildcards(clean)) {
            return List.of(clean);
        }
        List<String> parts = TreePaths.split(clean);
        int plain = 0;
        while (!NamePattern.hasWildcards(parts.get(plain))) {
            plain++;
        }
        String folder = LinkResolver.follow(tree, String.join("/", parts.subList(0, plain)));
        List<NamePattern> patterns = new ArrayList<>();
        try {
            for (String part : parts.subList(plain, parts.size())) {
                patterns.add(NamePattern.of(part));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        List<String> found = new ArrayList<>();
        expand(folder, patterns, found);
        return found;
    }

    private void expand(String folder, List<NamePattern> patterns, List<String> found) throws IOException {
        List<NamePattern> rest = patterns.subList(1, patterns.size());
        for (FileEntry child : tree.children(folder)) {
            if (!patterns.getFirst().matches(child.name())) {
                continue;
            }
            if (!rest.isEmpty()) {
                if (child.isFolder()) {
                    expand(child.path(), rest, found);
                }
            } else if (!excludes.decide(child.name()).excluded()) {
                found.add(child.path());
            }
        }
    }

    private List<FileEntry> entries(FileEntry root) throws IOException {
        if (!root.isFolder()) {
            return List.of(root);
        }
        List<FileEntry> entries = new ArrayList<>();
        entries.add(root);
        int prefix = root.path().isEmpty() ? 0 : root.path().length() + 1;
        // Parent directories that are copied only if something in them is.
        walk(root, path -> isIn(path.substring(prefix)), new ArrayList<>(), entries);
        return entries;
    }

    private boolean isIn(String within) {
        if (include != null) {
            // The pattern selects what to copy, so "excluded" means included here.
            if (!include.decide(within).excluded()) {
                return false;
            }
        }
        Decision excluded = excludes.decide(within);
        return !excluded.excluded();
    }

    private void walk(FileEntry folder, Predicate<String> isIn, List<FileEntry> waiting, List<FileEntry> entries)
            throws IOException {
        for (FileEntry child : tree.children(folder.path())) {
            if (isIn.test(child.path())) {
                entries.addAll(waiting);
                waiting.clear();
                entries.add(child);
                if (child.isFolder()) {
                    walk(child, isIn, waiting, entries);
                }
            } else if (child.isFolder() && mayHoldMore()) {
                waiting.add(child);
                walk(child, isIn, waiting, entries);
                if (!waiting.isEmpty()) {
                    waiting.removeLast();
                }
            }
        }
    }

    /** Reports whether something in an excluded directory may still be selected. */
    private boolean mayHoldMore() {
        return include != null || excludes.hasExceptions();
    }
}
