package io.dflint.shell.reader;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.CommandList;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.WordPart;
import io.dflint.shell.WordPart.CommandSubstitution.Style;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expansions that start with {@code $}, backticks, and process substitutions. */
final class ExpansionReader {
    private static final CommandList NOTHING = new CommandList(TextRange.at(0), List.of());

    private final ShellReader shell;
    private final ShellInput in;
    /**
     * Offsets at which <code>$((</code> or {@code $[} is known not to start arithmetic. This keeps the reading of
     * nested ones linear.
     */
    private final Set<Integer> noArithmetic = new HashSet<>();

    ExpansionReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /**
     * Reads the expansion at a {@code $}. Returns null if the character is literal.
     *
     * @param quoted whether it is in double quotes, where {@code $'} and {@code $"} are literal
     */
    @Nullable
    WordPart readDollar(boolean quoted) {
        return switch (in.peek(1)) {
            case '(' -> in.peek(2) == '(' ? readParentheses() : readSubstitution();
            case '[' -> readBracketArithmetic();
            case '{' -> startsBraceSubstitution() ? readBraceSubstitution() : shell.parameters.readBraced(quoted);
            case '"' -> quoted ? null : readLocalized();
            case '\'' -> quoted ? null : shell.quotes.readAnsi();
            default -> shell.parameters.readPlain();
        };
    }

    private WordPart readLocalized() {
        int start = in.pos;
        in.pos++;
        return shell.quotes.readDouble(start, true);
    }

    private boolean startsBraceSubstitution() {
        return switch (in.peek(2)) {
            case ' ', '\t', '\n', '\r', '|' -> true;
            default -> false;
        };
    }

    /** Reads <code>$((</code>, which starts either arithmetic or a command substitution that begins with a subshell. */
    private WordPart readParentheses() {
        int start = in.pos;
        if (!noArithmetic.contains(start)) {
            ShellInput.Mark mark = in.mark();
            WordPart arithmetic = tryArithmetic(start);
            if (arithmetic != null && !in.refusedSince(mark)) {
                return arithmetic;
            }
            noArithmetic.add(start);
            in.reset(mark);
        }
        ShellInput.Mark mark = in.mark();
        WordPart substitution = readSubstitution();
        if (in.refusedSince(mark)) {
            in.problem(Kind.UNTERMINATED_ARITHMETIC, start, start + 3);
        }
        return substitution;
    }

    private @Nullable WordPart tryArithmetic(int start) {
        in.pos += 3;
        ArithmeticExpression expression = shell.arithmetic.read();
        return expression != null && in.skip("))") ? new WordPart.Arithmetic(in.range(start), false, expression) : null;
    }

    /** Reads {@code $[ … ]}. Returns null if it does not contain arithmetic and so is literal. */
    private @Nullable WordPart readBracketArithmetic() {
        int start = in.pos;
        if (!noArithmetic.contains(start)) {
            ShellInput.Mark mark = in.mark();
            in.pos += 2;
            ArithmeticExpression expression = shell.arithmetic.read();
            if (expression != null && in.skip(']')) {
                return new WordPart.Arithmetic(in.range(start), true, expression);
            }
            noArithmetic.add(start);
            in.reset(mark);
        }
        in.refuse();
        return null;
    }

    /** {@code $( … )}. */
    private WordPart readSubstitution() {
        int start = in.pos;
        in.pos += 2;
        CommandList body = NOTHING;
        if (in.enter()) {
            body = shell.lists.readUntil(Closer.PARENTHESIS, true);
            in.leave();
        }
        if (!in.skip(')')) {
            in.fail(Kind.UNTERMINATED_SUBSTITUTION, start, start + 2);
        }
        return new WordPart.CommandSubstitution(in.range(start), Style.DOLLAR, body);
    }

    /** <code>${ …; }</code> or <code>${| …; }</code>. */
    private WordPart readBraceSubstitution() {
        int start = in.pos;
        in.pos += 3;
        CommandList body = NOTHING;
        if (in.enter()) {
            body = shell.lists.readUntil(Closer.BRACE, false);
            in.leave();
        }
        if (!in.skip('}')) {
            in.fail(Kind.UNTERMINATED_SUBSTITUTION, start, start + 2);
        }
        return new WordPart.CommandSubstitution(in.range(start), Style.BRACE, body);
    }

    WordPart readProcessSubstitution() {
        int start = in.pos;
        boolean input = in.at('<');
        in.pos += 2;
        CommandList body = NOTHING;
        if (in.enter()) {
            body = shell.lists.readUntil(Closer.PARENTHESIS, true);
            in.leave();
        }
        if (!in.skip(')')) {
            in.fail(Kind.UNTERMINATED_SUBSTITUTION, start, start + 2);
        }
        return new WordPart.ProcessSubstitution(in.range(start), input, body);
    }

    /**
     * Reads a substitution in backticks. Its script is the text without the backslashes before {@code $}, {@code `} and
     * {@code \}.
     */
    WordPart readBackticks(boolean quoted) {
        int start = in.pos;
        int at = start + 1;
        while (at < in.end && in.text.charAt(at) != '`') {
            at += in.text.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < in.end;
        int close = Math.min(at, in.end);
        CommandList body = NOTHING;
        if (closed && in.enter()) {
            body = readInner(start + 1, close, quoted);
            in.leave();
        }
        in.pos = closed ? close + 1 : close;
        if (!closed) {
            in.fail(Kind.UNTERMINATED_BACKTICK, start, start + 1);
        }
        return new WordPart.CommandSubstitution(in.range(start), Style.BACKTICK, body);
    }

    private CommandList readInner(int from, int to, boolean quoted) {
        return new ShellReader(in.nested(unescape(from, to, quoted))).readAll();
    }

    private LogicalText unescape(int from, int to, boolean quoted) {
        if (in.text.indexOf('\\', from, to) < 0) {
            return in.source.subSequence(from, to);
        }
        LogicalText.Builder inner = LogicalText.builder();
        int copied = from;
        for (int i = from; i + 1 < to; i++) {
            if (in.text.charAt(i) == '\\') {
                char next = in.text.charAt(i + 1);
                if (next == '$' || next == '`' || next == '\\' || next == '"' && quoted) {
                    inner.append(in.source.subSequence(copied, i));
                    copied = i + 1;
                }
                i++;
            }
        }
        inner.append(in.source.subSequence(copied, to));
        return inner.buildAt(in.source.sourceOffset(from));
    }
}
