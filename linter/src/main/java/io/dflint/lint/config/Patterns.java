package io.dflint.lint.config;

import io.dflint.lint.input.GlobPath;
import java.nio.file.Path;
import java.util.List;

/** Matches files against patterns. A pattern that matches a directory matches everything in it. */
final class Patterns {
    private Patterns() {}

    /** Reports whether a pattern matches a file, or a directory between it and {@code base}. */
    static boolean match(List<String> patterns, Path base, Path file) {
        if (patterns.isEmpty() || !file.startsWith(base) || file.equals(base)) {
            return false;
        }
        String path = relative(base, file);
        for (String pattern : patterns) {
            String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
            for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
                if (GlobPath.matches(plain, path.substring(0, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the path from a directory to a file below it, with slashes. */
    static String relative(Path base, Path file) {
        return base.relativize(file).toString().replace('\\', '/');
    }
}
