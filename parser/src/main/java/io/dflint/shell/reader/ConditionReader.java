package io.dflint.shell.reader;

import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.reader.WordReader.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Reads the inside of {@code [ ]} and {@code [[ ]]}. {@code [} is treated as a construct, although for a shell it is a
 * command. For anything that is not a valid condition, the result is null and the caller decides.
 */
final class ConditionReader {
    private static final String[] OPERATORS = {"==", "!=", "<=", ">=", "=~", ">", "<", "="};

    private final ShellReader shell;
    private final ShellInput in;

    ConditionReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    @Nullable
    Condition read(boolean doubled) {
        if (!in.enter()) {
            return null;
        }
        Condition left = readOr(doubled);
        while (left != null && (in.at("&&") || in.at("-a"))) {
            left = readLogical(left, true, doubled);
        }
        in.leave();
        return left;
    }

    private @Nullable Condition readOr(boolean doubled) {
        Condition left = readTerm(doubled);
        while (left != null && (in.at("||") || in.at("-o"))) {
            left = readLogical(left, false, doubled);
        }
        return left;
    }

    private @Nullable Condition readLogical(Condition left, boolean and, boolean doubled) {
        int start = in.pos;
        in.pos += 2;
        var operatorRange = in.range(start);
        String operator = in.text.substring(start, in.pos);
        in.skipSpace();
        Condition right = and ? readOr(doubled) : readTerm(doubled);
        return right == null
                ? null
                : new Condition.Logical(left.range().union(right.range()), left, operator, operatorRange, right);
    }

    private @Nullable Condition readTerm(boolean doubled) {
        int start = in.pos;
        Condition term;
        if (in.skip('!')) {
            in.skipSpace();
            Condition negated = readExpression(doubled);
            term = negated == null
                    ? null
                    : new Condition.Not(in.range(start, start + 1).union(negated.range()), negated);
        } else {
            term = readExpression(doubled);
        }
        in.skipSpace();
        return term;
    }

    private @Nullable Condition readExpression(boolean doubled) {
        int open = parenthesisLength('(');
        if (open > 0) {
            return readGroup(open, doubled);
        }
        int operator = flagEnd(in.pos);
        return operator > in.pos ? readUnary(operator, doubled) : readNullaryOrBinary(doubled);
    }

    private @Nullable Condition readGroup(int open, boolean doubled) {
        int start = in.pos;
        in.pos += open;
        in.skipSpace();
        Condition inner = read(doubled);
        int close = inner == null ? 0 : parenthesisLength(')');
        if (inner == null || close == 0) {
            return null;
        }
        in.pos += close;
        Condition group = new Condition.Group(in.range(start), inner);
        in.skipSpace();
        return group;
    }

    /** Returns the length of {@code (}, {@code \(} or <code>'('</code>, or 0 if there is none. */
    private int parenthesisLength(char c) {
        if (in.at(c)) {
            return 1;
        }
        if (in.at('\\')) {
            return in.peek(1) == c ? 2 : 0;
        }
        boolean quote = in.at('\'') || in.at('"');
        return quote && in.peek(1) == c && in.peek(2) == in.peek() ? 3 : 0;
    }

    /** Returns the offset after {@code -name}, or {@code start} if there is none. */
    private int flagEnd(int start) {
        int at = start + 1;
        if (start >= in.end || in.text.charAt(start) != '-') {
            return start;
        }
        while (at < in.end && Character.isLetter(in.text.charAt(at))) {
            at++;
        }
        return at > start + 1 ? at : start;
    }

    private @Nullable Condition readUnary(int operatorEnd, boolean doubled) {
        int start = in.pos;
        in.pos = operatorEnd;
        var operatorRange = in.range(start);
        String operator = in.text.substring(start, operatorEnd);
        in.skipSpace();
        ShellWord operand = readWord(doubled);
        return operand == null
                ? null
                : new Condition.Unary(operatorRange.union(operand.range()), operator, operatorRange, operand);
    }

    private @Nullable Condition readNullaryOrBinary(boolean doubled) {
        ShellWord left = readWord(doubled);
        if (left == null) {
            return null;
        }
        boolean regex = in.at("=~");
        int quote = in.at('\\') ? 1 : in.at('\'') || in.at('"') ? 2 : 0;
        int start = in.pos;
        int operatorStart = quote > 0 ? start + 1 : start;
        int operatorEnd = operatorEnd(operatorStart);
        if (operatorEnd == operatorStart || quote == 2 && !closes(operatorEnd, start)) {
            return new Condition.Word(left.range(), left);
        }
        in.pos = quote == 2 ? operatorEnd + 1 : operatorEnd;
        var operatorRange = in.range(start);
        in.skipSpace();
        ShellWord right = regex ? readRegex() : readWord(doubled);
        return right == null
                ? null
                : new Condition.Binary(
                        left.range().union(right.range()),
                        left,
                        in.text.substring(operatorStart, operatorEnd),
                        operatorRange,
                        right);
    }

    private boolean closes(int at, int quote) {
        return at < in.end && in.text.charAt(at) == in.text.charAt(quote);
    }

    /** Returns the offset after a binary operator, or {@code start} if there is none. */
    private int operatorEnd(int start) {
        int flag = flagEnd(start);
        if (flag > start) {
            boolean logical =
                    flag == start + 2 && (in.text.charAt(start + 1) == 'a' || in.text.charAt(start + 1) == 'o');
            return logical ? start : flag;
        }
        for (String operator : OPERATORS) {
            if (in.text.startsWith(operator, start) && start + operator.length() <= in.end) {
                return start + operator.length();
            }
        }
        return start;
    }

    /** Reads a word. Returns null if the test ends here or the word runs into the closing bracket. */
    private @Nullable ShellWord readWord(boolean doubled) {
        if (in.at(']')) {
            return null;
        }
        ShellWord word = shell.words.read();
        if (word == null || glued(word, ']') && !hasBracket(word) || !doubled && glued(word, ')')) {
            return null;
        }
        in.skipBlanks();
        return word;
    }

    private static boolean hasBracket(ShellWord word) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Literal literal && literal.value().indexOf('[') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean glued(ShellWord word, char close) {
        WordPart last =
                word.parts().isEmpty() ? null : word.parts().get(word.parts().size() - 1);
        if (last instanceof WordPart.Literal literal) {
            String value = literal.value();
            return value.charAt(value.length() - 1) == close;
        }
        return last instanceof WordPart.Escaped escaped
                && escaped.value().length() == 1
                && escaped.value().charAt(0) == close;
    }

    /** Reads the right side of {@code =~}. */
    private @Nullable ShellWord readRegex() {
        int start = in.pos;
        Parts parts = new Parts(in);
        if (!readRegexParts(parts, false) || in.pos == start) {
            return null;
        }
        ShellWord regex = new ShellWord(in.range(start), parts.finish());
        in.skipBlanks();
        return regex;
    }

    /** Reads to the end of the regular expression, or of the group in it. Returns false if a group is not closed. */
    private boolean readRegexParts(Parts parts, boolean inGroup) {
        while (in.pos < in.end) {
            switch (in.text.charAt(in.pos)) {
                case '\'' -> parts.add(shell.quotes.readSingle());
                case '"' -> parts.add(shell.quotes.readDouble(in.pos, false));
                case '\\' -> shell.words.readEscape(parts);
                case '$' -> parts.addOrText(shell.expansions.readDollar(true));
                case '(' -> {
                    if (!readRegexGroup(parts)) {
                        return false;
                    }
                }
                case ')', '`' -> {
                    return true;
                }
                case ' ', '\t', '\n', '\r', '&', ';', '<', '>' -> {
                    if (!inGroup) {
                        return true;
                    }
                    parts.text();
                }
                default -> parts.text();
            }
        }
        return true;
    }

    private boolean readRegexGroup(Parts parts) {
        if (!in.enter()) {
            return false;
        }
        parts.text();
        boolean closed = readRegexParts(parts, true) && in.at(')');
        in.leave();
        if (closed) {
            parts.text();
        }
        return closed;
    }
}
