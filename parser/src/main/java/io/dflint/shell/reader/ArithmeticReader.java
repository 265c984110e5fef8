package io.dflint.shell.reader;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.ArithmeticExpression.Name;
import io.dflint.shell.ShellName;
import io.dflint.shell.WordPart;
import io.dflint.shell.reader.WordReader.Parts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads arithmetic expressions. Precedence is ignored: binary operators form one chain. What matters is whether the
 * text is arithmetic at all, because {@code ((} can also start two subshells.
 */
final class ArithmeticReader {
    private enum Result {
        /** Nothing was read. */
        NONE,
        DONE,
        FAILED
    }

    private final ShellReader shell;
    private final ShellInput in;
    private List<WordPart> operands = List.of();
    private List<Name> names = List.of();

    ArithmeticReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /**
     * Reads the expression that starts here, which can be empty. Returns null, with the position somewhere after its
     * start, if it is not an expression.
     */
    @Nullable
    ArithmeticExpression read() {
        int start = in.pos;
        if (!in.enter()) {
            return null;
        }
        List<WordPart> outerOperands = operands;
        List<Name> outerNames = names;
        operands = new ArrayList<>(2);
        names = new ArrayList<>(2);
        Result result = readSequence();
        ArithmeticExpression expression =
                result == Result.FAILED ? null : new ArithmeticExpression(in.range(start), operands, names);
        operands = outerOperands;
        names = outerNames;
        in.leave();
        return expression;
    }

    private Result readSequence() {
        skipSpace();
        Result result = readAssignment();
        while (result == Result.DONE && in.skip(',')) {
            skipSpace();
            result = readAssignment() == Result.DONE ? Result.DONE : Result.FAILED;
        }
        return result;
    }

    private Result readAssignment() {
        Result result = readConditional();
        while (result == Result.DONE && skipOperator(assignmentLength())) {
            result = required(readConditional());
        }
        return result;
    }

    private Result readConditional() {
        Result result = readChain();
        if (result != Result.DONE || !in.skip('?')) {
            return result;
        }
        if (!in.enter()) {
            return Result.FAILED;
        }
        skipSpace();
        result = required(readConditional());
        if (result == Result.DONE) {
            result = in.skip(':') ? Result.DONE : Result.FAILED;
        }
        if (result == Result.DONE) {
            skipSpace();
            result = required(readConditional());
        }
        in.leave();
        return result;
    }

    private static Result required(Result result) {
        return result == Result.DONE ? Result.DONE : Result.FAILED;
    }

    private Result readChain() {
        Result result = readUnary();
        while (result == Result.DONE && skipOperator(binaryLength())) {
            result = required(readUnary());
        }
        return result;
    }

    private boolean skipOperator(int length) {
        if (length == 0) {
            return false;
        }
        in.pos += length;
        skipSpace();
        return true;
    }

    private Result readUnary() {
        int start = in.pos;
        while (in.at('!') || in.at('~')) {
            in.pos++;
            skipSpace();
        }
        if ((in.at('+') || in.at('-')) && in.peek(1) != in.peek()) {
            in.pos++;
            skipSpace();
        }
        boolean step = in.at("++") || in.at("--");
        if (step) {
            in.pos += 2;
            skipSpace();
        }
        Result result = readTerm(step);
        if (!step && result == Result.DONE && (in.at("++") || in.at("--"))) {
            in.pos += 2;
            skipSpace();
        }
        return result == Result.NONE && in.pos > start ? Result.FAILED : result;
    }

    private Result readTerm(boolean stepped) {
        if (in.at('(')) {
            return readGroup();
        }
        int start = in.pos;
        int nameEnd = ShellName.end(in.text, start, in.end);
        if (nameEnd == start) {
            return readPieces();
        }
        in.pos = nameEnd;
        while (in.at('[')) {
            if (!readIndex()) {
                return Result.FAILED;
            }
        }
        skipSpace();
        boolean assigned = stepped || in.at("++") || in.at("--") || assignmentLength() > 0;
        names.add(new Name(in.range(start, nameEnd), in.text.substring(start, nameEnd), assigned));
        return Result.DONE;
    }

    private Result readGroup() {
        if (!in.enter()) {
            return Result.FAILED;
        }
        in.pos++;
        Result result = readSequence() != Result.FAILED && in.skip(')') ? Result.DONE : Result.FAILED;
        in.leave();
        skipSpace();
        return result;
    }

    private boolean readIndex() {
        if (!in.enter()) {
            return false;
        }
        in.pos++;
        boolean read = readSequence() != Result.FAILED && in.skip(']');
        in.leave();
        return read;
    }

    /** Reads adjacent numbers, expansions and strings. */
    private Result readPieces() {
        int start = in.pos;
        Parts parts = new Parts(in);
        boolean more = true;
        while (more && in.pos < in.end) {
            char c = in.text.charAt(in.pos);
            switch (c) {
                case '\'' -> parts.add(shell.quotes.readSingle());
                case '"' -> parts.add(shell.quotes.readDouble(in.pos, false));
                case '`' -> parts.add(shell.expansions.readBackticks(false));
                case '$' -> parts.addOrText(shell.expansions.readDollar(false));
                case '\\' -> shell.words.readEscape(parts);
                case '{' -> {
                    WordPart braces = shell.patterns.readBraces();
                    if (braces == null) {
                        more = false;
                    } else {
                        parts.add(braces);
                    }
                }
                default -> {
                    more = !endsPiece(c);
                    if (more) {
                        parts.text();
                    }
                }
            }
        }
        if (in.pos == start) {
            return Result.NONE;
        }
        operands.addAll(parts.finish());
        skipSpace();
        return Result.DONE;
    }

    private static boolean endsPiece(char c) {
        return Chars.isWordEnd(c)
                || switch (c) {
                    case '+', '-', '*', '/', '=', '%', '^', ',', '[', ']', '?', ':', '}', '@', '!' -> true;
                    default -> false;
                };
    }

    private int assignmentLength() {
        char c = in.peek();
        int length = switch (c) {
            case '=' -> 1;
            case '*', '/', '%', '+', '-', '&', '^', '|' -> in.peek(1) == '=' ? 2 : 0;
            case '<', '>' -> in.peek(1) == c && in.peek(2) == '=' ? 3 : 0;
            default -> 0;
        };
        return length > 0 && isWhole(length) ? length : 0;
    }

    private int binaryLength() {
        char c = in.peek();
        boolean twice = in.peek(1) == c;
        return switch (c) {
            case '|', '&', '*' -> twice && isWhole(2) ? 2 : isWhole(1) ? 1 : 0;
            case '^', '+', '-', '/', '%' -> isWhole(1) ? 1 : 0;
            case '=' -> twice && isWhole(2) ? 2 : 0;
            case '!' -> in.peek(1) == '=' && isWhole(2) ? 2 : 0;
            case '<', '>' -> (twice || in.peek(1) == '=') && isWhole(2) ? 2 : isWhole(1) ? 1 : 0;
            default -> 0;
        };
    }

    /** Reports whether an operator of this length is not the start of a longer one. */
    private boolean isWhole(int length) {
        return switch (in.peek(length)) {
            case '&', '|', '<', '>', '=' -> false;
            default -> true;
        };
    }

    private void skipSpace() {
        while (in.pos < in.end) {
            char c = in.text.charAt(in.pos);
            if (c == '\\' && in.lineEnd(in.pos + 1) > 0) {
                in.pos += 1 + in.lineEnd(in.pos + 1);
            } else if (c == ' ' || c == '\t' || c == '\r' && in.lineEnd(in.pos) == 0) {
                in.pos++;
            } else if (!in.skipLineEnd()) {
                break;
            }
        }
    }
}
