package io.dflint.ignore;

import io.dflint.grammar.UnicodeSpace;
import io.dflint.ignore.IgnoreFile.Rule;
import io.dflint.ignore.IgnoreProblem.Kind;
import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Parses the lines of an ignore file. */
final class IgnoreFileParser {
    /** The length of a line, in UTF-8 bytes, at which Go's {@code bufio.Scanner} fails. */
    private static final int MAX_LINE = 64 * 1024;

    private final SourceText source;
    private final List<Rule> rules = new ArrayList<>();
    private final List<IgnoreProblem> problems = new ArrayList<>();

    IgnoreFileParser(SourceText source) {
        this.source = source;
    }

    IgnoreFile parse() {
        LineIndex lines = source.lines();
        for (int line = 0; line < lines.lineCount(); line++) {
            int start = lines.lineStart(line);
            int end = lines.lineEnd(line);
            if (start == end || source.content().charAt(start) == '#') {
                continue;
            }
            TextRange range = trimmed(start, end);
            if (isTooLong(start, end)) {
                add(Kind.LINE_TOO_LONG, line, range, "line of 64 KiB or more; Docker does not read past it");
            } else if (!range.isEmpty()) {
                compile(line, range, normalized(source.slice(range)));
            }
        }
        return new IgnoreFile(source, rules, problems);
    }

    IgnoreFile parsePatterns() {
        LineIndex lines = source.lines();
        for (int line = 0; line < lines.lineCount(); line++) {
            TextRange range = trimmed(lines.lineStart(line), lines.lineEnd(line));
            if (!range.isEmpty()) {
                compile(line, range, source.slice(range));
            }
        }
        return new IgnoreFile(source, rules, problems);
    }

    private void compile(int line, TextRange range, String normalized) {
        String text = source.slice(range);
        // Docker trims and cleans a pattern when it reads the file and again when it compiles the pattern. That makes a
        // difference for "/!a" and "a /".
        String pattern = PathCleaner.clean(trim(normalized));
        boolean negated = pattern.charAt(0) == '!';
        if (negated) {
            pattern = pattern.substring(1);
        }
        if (pattern.isEmpty()) {
            add(Kind.EMPTY_EXCEPTION, line, range, "missing pattern after !");
            return;
        }
        if (!PatternSyntax.isValid(pattern)) {
            add(
                    Kind.BAD_PATTERN,
                    line,
                    range,
                    "invalid pattern \"" + text
                            + "\"; close every [ with a ] that is not its first character, and do not end with \\");
            return;
        }
        PathPattern matcher = PathPattern.compile(pattern);
        IgnoreProblem problem = null;
        if (matcher.isUnusable()) {
            problem = new IgnoreProblem(
                    Kind.UNUSABLE_PATTERN,
                    line,
                    range,
                    "pattern \"" + text
                            + "\" never matches; remove each \\ before a letter, and write ranges in ascending order");
            problems.add(problem);
        }
        rules.add(new Rule(new IgnorePattern(line, range, text, negated, pattern), matcher, problem));
    }

    /** Normalises a line and keeps its exclamation mark. */
    private static String normalized(String text) {
        boolean negated = text.charAt(0) == '!';
        String pattern = negated ? trim(text.substring(1)) : text;
        if (!pattern.isEmpty()) {
            pattern = PathCleaner.clean(pattern);
            if (pattern.length() > 1 && pattern.charAt(0) == '/') {
                pattern = pattern.substring(1);
            }
        }
        return negated ? "!" + pattern : pattern;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && UnicodeSpace.is(text.charAt(start))) {
            start++;
        }
        while (end > start && UnicodeSpace.is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private TextRange trimmed(int start, int end) {
        String content = source.content();
        int first = start;
        int last = end;
        while (first < last && UnicodeSpace.is(content.charAt(first))) {
            first++;
        }
        while (last > first && UnicodeSpace.is(content.charAt(last - 1))) {
            last--;
        }
        return new TextRange(first, last);
    }

    private boolean isTooLong(int start, int end) {
        if (end - start < MAX_LINE / 3) {
            return false;
        }
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = source.content().charAt(i);
            // Each half of a surrogate pair counts as two of the four bytes of the pair.
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length >= MAX_LINE;
    }

    private void add(Kind kind, int line, TextRange range, String message) {
        problems.add(new IgnoreProblem(kind, line, range, message));
    }
}
