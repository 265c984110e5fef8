package io.dflint.lint.input;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of one {@code .gitignore} file (gitignore(5)): the last matching pattern decides, a leading {@code !}
 * includes again, a trailing {@code /} restricts to directories, and any other slash anchors the pattern to the
 * directory of the file.
 */
final class GitIgnore {
    private final List<Pattern> patterns;

    private enum Trait {
        /** Includes again what earlier patterns ignore. */
        NEGATED,
        /** Matches directories only. */
        DIRECTORY,
        /** Begins in the directory of the file; otherwise it may begin in any directory below. */
        ANCHORED
    }

    /**
     * A pattern.
     *
     * @param segments the pattern split at slashes
     */
    private record Pattern(List<String> segments, Set<Trait> traits) {
        boolean is(Trait trait) {
            return traits.contains(trait);
        }
    }

    private GitIgnore(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    static GitIgnore parse(String text) {
        List<Pattern> patterns = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Pattern pattern = pattern(text.substring(start, end));
            if (pattern != null) {
                patterns.add(pattern);
            }
            start = end + 1;
        }
        return new GitIgnore(patterns);
    }

    private static @Nullable Pattern pattern(String line) {
        String text = withoutTrailingBlanks(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        if (text.startsWith("#")) {
            return null;
        }
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (text.startsWith("!")) {
            traits.add(Trait.NEGATED);
            text = text.substring(1);
        }
        if (text.endsWith("/")) {
            traits.add(Trait.DIRECTORY);
            text = text.substring(0, text.length() - 1);
        }
        if (text.indexOf('/') >= 0) {
            traits.add(Trait.ANCHORED);
        }
        if (text.startsWith("/")) {
            text = text.substring(1);
        }
        return text.isEmpty() ? null : new Pattern(split(text), traits);
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static List<String> split(String text) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', start)) {
            segments.add(text.substring(start, slash));
            start = slash + 1;
        }
        segments.add(text.substring(start));
        return segments;
    }

    /**
     * Returns whether these patterns ignore a path.
     *
     * @param path the names from the directory of the file to the path
     * @return null if no pattern matches
     */
    @Nullable
    Boolean ignores(List<String> path, boolean isDirectory) {
        for (int i = patterns.size() - 1; i >= 0; i--) {
            Pattern pattern = patterns.get(i);
            if ((isDirectory || !pattern.is(Trait.DIRECTORY)) && matches(pattern, path)) {
                return !pattern.is(Trait.NEGATED);
            }
        }
        return null;
    }

    private static boolean matches(Pattern pattern, List<String> path) {
        return pattern.is(Trait.ANCHORED)
                ? matchesSegments(pattern.segments, path)
                : Glob.matches(pattern.segments.getFirst(), path.getLast());
    }

    /** Matches {@code **} with any number of names. Backtracking to the last {@code **} is sufficient. */
    private static boolean matchesSegments(List<String> segments, List<String> path) {
        int s = 0;
        int p = 0;
        int resumeSegment = -1;
        int resumePath = -1;
        while (p < path.size()) {
            if (s < segments.size() && segments.get(s).equals("**")) {
                // At the end, "**" stands for everything inside: at least one name.
                if (s == segments.size() - 1) {
                    return true;
                }
                resumeSegment = ++s;
                resumePath = p;
            } else if (s < segments.size() && Glob.matches(segments.get(s), path.get(p))) {
                s++;
                p++;
            } else if (resumeSegment >= 0) {
                s = resumeSegment;
                p = ++resumePath;
            } else {
                return false;
            }
        }
        return s == segments.size();
    }
}
