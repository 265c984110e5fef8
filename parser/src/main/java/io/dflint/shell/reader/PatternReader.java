package io.dflint.shell.reader;

import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.reader.WordReader.Parts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a shell expands to file names or alternatives: bracket expressions, extended globs, braces. */
final class PatternReader {
    private final ShellReader shell;
    private final ShellInput in;
    /** Offsets at which an opening brace is known to be literal. This keeps the reading of nested ones linear. */
    private final Set<Integer> plainBraces = new HashSet<>();
    /** Opening brackets before this offset are known to be literal. */
    private int plainBracketsUntil;

    PatternReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads {@code [a-z]}. Returns null if the bracket is literal. */
    @Nullable
    WordPart readClass() {
        int start = in.pos;
        if (start < plainBracketsUntil) {
            return null;
        }
        int at = start + 1;
        if (at < in.end && (in.text.charAt(at) == '!' || in.text.charAt(at) == '^')) {
            at++;
        }
        int first = at;
        if (at < in.end && in.text.charAt(at) == ']') {
            at++;
        }
        while (at < in.end) {
            char c = in.text.charAt(at);
            if (c == ']' && at > first) {
                in.pos = at + 1;
                return new WordPart.Glob(in.range(start), in.text.substring(start, in.pos));
            }
            if (c == '[' && at + 1 < in.end && in.text.charAt(at + 1) == ':') {
                int close = namedClassEnd(at + 2);
                if (close < 0) {
                    return null;
                }
                at = close;
            } else if (c == '\\' && at + 1 < in.end) {
                at += 2;
            } else if (endsClass(c)) {
                break;
            } else {
                at++;
            }
        }
        plainBracketsUntil = Math.min(at, in.end);
        return null;
    }

    /** Returns the offset after {@code alpha:]}, or -1. */
    private int namedClassEnd(int start) {
        int at = start;
        while (at < in.end && Character.isLetter(in.text.charAt(at))) {
            at++;
        }
        return at > start && at + 1 < in.end && in.text.startsWith(":]", at) ? at + 2 : -1;
    }

    private static boolean endsClass(char c) {
        return Chars.isWordEnd(c)
                || switch (c) {
                    case '{', '}', '"', '\'', '$', '`', ']' -> true;
                    default -> false;
                };
    }

    /** Reads {@code @(a|b)}, from the character before the parenthesis. */
    WordPart readExtended() {
        int start = in.pos;
        in.pos += 2;
        Parts parts = new Parts(in);
        int depth = 1;
        if (in.enter()) {
            depth = readAlternatives(parts);
            in.leave();
        }
        if (depth > 0) {
            in.fail(Kind.UNTERMINATED_GLOB, start, start + 2);
        }
        return new WordPart.ExtendedGlob(in.range(start), in.text.substring(start, in.pos), parts.finish());
    }

    /** Reads to the closing parenthesis. Returns the number of parentheses that are missing at the end of the text. */
    private int readAlternatives(Parts parts) {
        int depth = 1;
        while (in.pos < in.end && depth > 0) {
            switch (in.text.charAt(in.pos)) {
                case '(' -> {
                    depth++;
                    parts.text();
                }
                case ')' -> {
                    depth--;
                    if (depth > 0) {
                        parts.text();
                    } else {
                        in.pos++;
                    }
                }
                case ' ', '\t', '|', '#', ';', '&', '\r' -> parts.text();
                case '\n' -> {
                    in.skipLineEnd();
                    parts.textFrom(in.pos);
                }
                case '<', '>' -> {
                    if (in.peek(1) == '(') {
                        shell.words.readPart(parts, false);
                    } else {
                        parts.text();
                    }
                }
                default -> shell.words.readPart(parts, false);
            }
        }
        return depth;
    }

    /** Reads {@code {a,b}} or {@code {1..9}}. Returns null if the brace is literal. */
    @Nullable
    WordPart readBraces() {
        int start = in.pos;
        char next = in.peek(1);
        if (next == '}' || Chars.isWordEnd(next) || start + 1 >= in.end || plainBraces.contains(start)) {
            return null;
        }
        ShellInput.Mark mark = in.mark();
        WordPart braces = null;
        if (in.enter()) {
            braces = readElements();
            in.leave();
        }
        if (braces == null || in.refusedSince(mark)) {
            plainBraces.add(start);
            in.reset(mark);
            return null;
        }
        return braces;
    }

    private @Nullable WordPart readElements() {
        int start = in.pos;
        in.pos++;
        List<ShellWord> elements = new ArrayList<>();
        do {
            ShellWord element = readElement();
            if (element == null) {
                return null;
            }
            elements.add(element);
        } while (in.skip(','));
        if (!in.at('}') || elements.size() == 1 && !isSequence(elements.get(0))) {
            return null;
        }
        in.pos++;
        return new WordPart.Braces(in.range(start), elements);
    }

    private static boolean isSequence(ShellWord word) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Literal literal && literal.value().contains("..")) {
                return true;
            }
        }
        return false;
    }

    /** Reads up to a comma or the closing brace. Returns null if something follows that braces cannot contain. */
    private @Nullable ShellWord readElement() {
        int start = in.pos;
        Parts parts = new Parts(in);
        while (in.pos < in.end) {
            char c = in.text.charAt(in.pos);
            switch (c) {
                case ',', '}' -> {
                    return new ShellWord(in.range(start), parts.finish());
                }
                case '{' -> {
                    WordPart nested = readBraces();
                    if (nested == null) {
                        return null;
                    }
                    parts.add(nested);
                }
                case '\'' -> parts.add(shell.quotes.readSingle());
                case '"' -> parts.add(shell.quotes.readDouble(in.pos, false));
                case '\\' -> shell.words.readEscape(parts);
                case '$' -> {
                    WordPart expansion = shell.expansions.readDollar(true);
                    if (expansion == null) {
                        return null;
                    }
                    parts.add(expansion);
                }
                default -> {
                    if (Chars.isWordEnd(c)) {
                        return null;
                    }
                    parts.text();
                }
            }
        }
        return null;
    }
}
