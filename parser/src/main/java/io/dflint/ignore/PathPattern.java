package io.dflint.ignore;

import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern.
 *
 * <p>Docker translates a pattern into a regular expression in Go's syntax, unless it is a plain path or its only {@code
 * **} is at the start or the end. The meaning of a pattern follows from that translation, even where it is surprising:
 * {@code \d} is a digit, {@code ^} before a {@code *} matches nothing but the start, and a {@code *} in brackets breaks
 * them. So this class translates in the same way and leaves the matching to {@link PathExpression}.
 */
final class PathPattern {
    private static final String NOT_SLASH = "[^/]";
    private static final String ANY_DIRECTORIES = "(.*/)?";
    private static final String MARKS_TO_ESCAPE = ".+()|{}$";

    private enum Type {
        EXACT,
        PREFIX,
        SUFFIX,
        EXPRESSION
    }

    private final Type type;
    /** The path, prefix or suffix to compare with. */
    private final String text;

    private final @Nullable PathExpression expression;

    private PathPattern(Type type, String text, @Nullable PathExpression expression) {
        this.type = type;
        this.text = text;
        this.expression = expression;
    }

    static PathPattern compile(String pattern) {
        StringBuilder translated = new StringBuilder("^");
        Type type = Type.EXACT;
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean first = at == 0;
            at++;
            if (c == '*' && at < pattern.length() && pattern.charAt(at) == '*') {
                at++;
                if (at < pattern.length() && pattern.charAt(at) == '/') {
                    at++;
                }
                if (at < pattern.length()) {
                    translated.append(ANY_DIRECTORIES);
                    type = Type.EXPRESSION;
                } else {
                    translated.append(".*");
                    type = type == Type.EXACT ? Type.PREFIX : Type.EXPRESSION;
                }
                if (first) {
                    type = Type.SUFFIX;
                }
            } else if (c == '*') {
                translated.append(NOT_SLASH).append('*');
                type = Type.EXPRESSION;
            } else if (c == '?') {
                translated.append(NOT_SLASH);
                type = Type.EXPRESSION;
            } else if (MARKS_TO_ESCAPE.indexOf(c) >= 0) {
                translated.append('\\').append(c);
            } else if (c == '\\' && at < pattern.length()) {
                translated.append(c).append(pattern.charAt(at++));
                type = Type.EXPRESSION;
            } else {
                translated.append(c);
                type = c == '[' || c == ']' ? Type.EXPRESSION : type;
            }
        }
        return switch (type) {
            case EXACT -> new PathPattern(type, pattern, null);
            case PREFIX -> new PathPattern(type, pattern.substring(0, pattern.length() - 2), null);
            case SUFFIX -> new PathPattern(type, pattern.substring(2), null);
            case EXPRESSION ->
                new PathPattern(
                        type,
                        pattern,
                        PathExpression.parse(translated.append('$').toString()));
        };
    }

    /** Reports whether Docker fails when it compares any path with the pattern. */
    boolean isUnusable() {
        return type == Type.EXPRESSION && expression == null;
    }

    /** Reports whether the pattern is a path without wildcards and escapes. */
    boolean isPath() {
        return type == Type.EXACT;
    }

    /** Reports whether the pattern matches the path itself. */
    boolean matches(String path) {
        return switch (type) {
            case EXACT -> path.equals(text);
            case PREFIX -> path.startsWith(text);
            case SUFFIX -> endsWithSuffix(path, path.length());
            case EXPRESSION -> expression != null && expression.matches(path);
        };
    }

    /** Reports whether the pattern matches the path or a directory above it. */
    boolean matchesWithin(String path) {
        return switch (type) {
            case EXACT ->
                path.startsWith(text) && (path.length() == text.length() || path.charAt(text.length()) == '/');
            case PREFIX -> path.startsWith(text);
            case SUFFIX -> {
                int end = path.indexOf('/');
                while (end >= 0 && !endsWithSuffix(path, end)) {
                    end = path.indexOf('/', end + 1);
                }
                yield end >= 0 || endsWithSuffix(path, path.length());
            }
            case EXPRESSION -> expression != null && expression.matchesWithin(path);
        };
    }

    private boolean endsWithSuffix(String path, int end) {
        if (text.length() <= end) {
            return path.startsWith(text, end - text.length());
        }
        // "**/a" also matches "a".
        return text.length() == end + 1 && text.charAt(0) == '/' && path.startsWith(text.substring(1));
    }

    /**
     * Reports whether the pattern may match something below a directory. False positives are possible, false negatives
     * are not.
     */
    boolean mayMatchBelow(String directory) {
        String below = directory + "/";
        return switch (type) {
            case EXACT -> text.startsWith(below);
            case PREFIX -> text.startsWith(below) || below.startsWith(text);
            case SUFFIX -> true;
            case EXPRESSION -> expression != null && expression.mayMatchAfter(below);
        };
    }
}
