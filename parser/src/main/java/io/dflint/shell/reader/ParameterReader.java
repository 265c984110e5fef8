package io.dflint.shell.reader;

import io.dflint.shell.ShellName;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.WordPart.Parameter;
import io.dflint.shell.reader.WordReader.Parts;
import org.jspecify.annotations.Nullable;

/** Reads {@code $x} and {@code ${x…}}. */
final class ParameterReader {
    private static final String[] OPERATORS = {
        ":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#", "%", "/", "^", ",",
        "@", ":"
    };

    private final ShellReader shell;
    private final ShellInput in;

    ParameterReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads {@code $x}, {@code $1} or {@code $?}. Returns null if the dollar sign is literal. */
    @Nullable
    WordPart readPlain() {
        int start = in.pos;
        char next = in.peek(1);
        int end = ShellName.end(in.text, start + 1, in.end);
        if (end == start + 1 && start + 1 < in.end && (Chars.isDigit(next) || Chars.isSpecialParameter(next))) {
            end++;
        }
        if (end == start + 1) {
            return null;
        }
        in.pos = end;
        String name = in.text.substring(start + 1, end);
        return new Parameter(in.range(start), false, name, name, "", null, "", null);
    }

    /**
     * Reads {@code ${…}}.
     *
     * @param quoted whether it is in double quotes
     */
    WordPart readBraced(boolean quoted) {
        int start = in.pos;
        in.pos += 2;
        int content = in.pos;
        if (!in.enter()) {
            return new Parameter(in.range(start), true, "", "", "", null, "", null);
        }
        String prefix = readPrefix();
        int nameStart = in.pos;
        in.pos = nameEnd(nameStart);
        String name = in.text.substring(nameStart, in.pos);
        ShellWord index = in.at('[') ? readIndex() : null;
        String operator = readOperator();
        int operandStart = in.pos;
        ShellWord operand = readOperand(quoted && !isPattern(operator));
        in.leave();
        int contentEnd = in.pos;
        if (operator.equals(":") && contentEnd == operandStart && in.at('}')) {
            in.problem(Kind.MISSING_OFFSET, contentEnd - 1, contentEnd);
        }
        if (!in.skip('}')) {
            in.fail(Kind.UNTERMINATED_PARAMETER, start, Math.min(start + 2, in.end));
        }
        boolean hasOperand = !operator.isEmpty() || contentEnd > operandStart;
        return new Parameter(
                in.range(start),
                true,
                in.text.substring(content, contentEnd),
                name,
                prefix,
                index,
                operator,
                hasOperand ? operand : null);
    }

    /** Reads {@code #} or {@code !} if a parameter follows it. */
    private String readPrefix() {
        char c = in.peek();
        if (c != '#' && c != '!') {
            return "";
        }
        char next = in.peek(1);
        boolean named = ShellName.isPart(next) || Chars.isSpecialParameter(next) && in.peek(2) == '}';
        if (!named) {
            return "";
        }
        in.pos++;
        return c == '#' ? "#" : "!";
    }

    private int nameEnd(int start) {
        int end = ShellName.end(in.text, start, in.end);
        if (end > start) {
            return end;
        }
        while (end < in.end && Chars.isDigit(in.text.charAt(end))) {
            end++;
        }
        return end == start && start < in.end && Chars.isSpecialParameter(in.text.charAt(start)) ? start + 1 : end;
    }

    private ShellWord readIndex() {
        in.pos++;
        int start = in.pos;
        Parts parts = new Parts(in);
        int depth = 0;
        while (in.pos < in.end && !in.at('}') && (depth > 0 || !in.at(']'))) {
            depth += in.at('[') ? 1 : in.at(']') ? -1 : 0;
            readPart(parts, false);
        }
        ShellWord index = new ShellWord(in.range(start), parts.finish());
        in.skip(']');
        return index;
    }

    private String readOperator() {
        for (String operator : OPERATORS) {
            if (in.skip(operator)) {
                return operator;
            }
        }
        return "";
    }

    /** Reports whether the operand is a pattern, in which quotes are special even in double quotes. */
    private static boolean isPattern(String operator) {
        return !operator.isEmpty()
                && switch (operator.charAt(0)) {
                    case '#', '%', '/', '^', ',' -> true;
                    default -> false;
                };
    }

    private ShellWord readOperand(boolean quoted) {
        int start = in.pos;
        Parts parts = new Parts(in);
        while (in.pos < in.end && !in.at('}')) {
            readPart(parts, quoted);
        }
        return new ShellWord(in.range(start), parts.finish());
    }

    private void readPart(Parts parts, boolean quoted) {
        switch (in.text.charAt(in.pos)) {
            case '\'' -> readSingleQuote(parts, quoted);
            case '"' -> parts.add(shell.quotes.readDouble(in.pos, false));
            case '`' -> parts.add(shell.expansions.readBackticks(false));
            case '$' -> parts.addOrText(shell.expansions.readDollar(false));
            case '\\' -> shell.words.readEscape(parts);
            default -> parts.text();
        }
    }

    /**
     * Reads a single quote in an operand. In double quotes, POSIX shells treat it as literal. If another one follows
     * before the brace ends, the text between the two is read as a string, which is most likely what is meant.
     */
    private void readSingleQuote(Parts parts, boolean quoted) {
        if (quoted) {
            int at = in.pos + 1;
            while (at < in.end && !endsQuotedOperand(in.text.charAt(at))) {
                at++;
            }
            if (at >= in.end || in.text.charAt(at) != '\'') {
                in.refuse();
                parts.text();
                return;
            }
        }
        parts.add(shell.quotes.readSingle());
    }

    private static boolean endsQuotedOperand(char c) {
        return c == '\'' || c == '}' || c == '"' || c == '\n';
    }
}
