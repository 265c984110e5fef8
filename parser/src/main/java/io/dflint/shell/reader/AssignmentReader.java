package io.dflint.shell.reader;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.Assignment;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.reader.WordReader.Parts;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads assignments and arrays. */
final class AssignmentReader {
    private final ShellReader shell;
    private final ShellInput in;
    /** No bracket before this offset opens an index. This keeps repeated failing attempts linear. */
    private int noIndexUntil;

    AssignmentReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads the assignment that starts here, without the blanks after it. Returns null if there is none. */
    @Nullable
    Assignment read() {
        int start = in.pos;
        int nameEnd = ShellName.end(in.text, start, in.end);
        if (nameEnd == start || nameEnd >= in.end) {
            return null;
        }
        char next = in.text.charAt(nameEnd);
        if (next != '=' && next != '+' && next != '[') {
            return null;
        }
        ShellInput.Mark mark = in.mark();
        in.pos = nameEnd;
        ArithmeticExpression index = next == '[' ? readIndex() : null;
        boolean append = in.at("+=");
        if (next == '[' && index == null || in.at("===") || !append && !in.at('=')) {
            in.reset(mark);
            return null;
        }
        in.pos += append ? 2 : 1;
        ArrayValue array = in.at('(') ? readArray() : null;
        ShellWord value = array == null ? readValue() : null;
        TextRange nameRange = in.range(start, nameEnd);
        return new Assignment(
                in.range(start), in.text.substring(start, nameEnd), nameRange, append, index, value, array);
    }

    private ShellWord readValue() {
        ShellWord word = shell.words.read();
        if (word == null) {
            if (in.at('<') || in.at('>')) {
                in.fail(Kind.MISSING_WORD, in.pos, in.pos + 1);
            }
            return shell.words.empty();
        }
        return word;
    }

    /** Reads {@code [INDEX]}. Returns null if the bracket is not closed or no assignment follows. */
    private @Nullable ArithmeticExpression readIndex() {
        if (in.pos < noIndexUntil) {
            return null;
        }
        in.pos++;
        int start = in.pos;
        Parts parts = new Parts(in);
        while (in.pos < in.end && !in.at(']') && !in.at('\n') && !in.at(';')) {
            if (Chars.isWordEnd(in.peek())) {
                parts.text();
            } else {
                shell.words.readPart(parts, true);
            }
        }
        int end = in.pos;
        if (!in.skip(']') || !in.at('=') && !in.at("+=")) {
            noIndexUntil = end;
            return null;
        }
        List<WordPart> operands = parts.finish();
        ArithmeticExpression index = isSimple(operands) ? readAsArithmetic(start, end) : null;
        return index != null ? index : new ArithmeticExpression(in.range(start, end), operands, List.of());
    }

    /** Reports whether nothing is nested in the parts, so that reading them again costs little. */
    private static boolean isSimple(List<WordPart> parts) {
        for (WordPart part : parts) {
            boolean simple = part instanceof WordPart.Parameter parameter
                    ? parameter.isPlain()
                    : part.isStatic() && !(part instanceof WordPart.DoubleQuoted);
            if (!simple) {
                return false;
            }
        }
        return true;
    }

    /** Reads the index as arithmetic. Returns null if it is not arithmetic, as for keys of an associative array. */
    private @Nullable ArithmeticExpression readAsArithmetic(int start, int end) {
        ShellInput.Mark mark = in.mark();
        int outerEnd = in.end;
        in.pos = start;
        in.end = end;
        ArithmeticExpression index = shell.arithmetic.read();
        boolean whole = index != null && in.atEnd();
        in.end = outerEnd;
        in.reset(mark);
        return whole ? index : null;
    }

    /** {@code ( … )}. */
    ArrayValue readArray() {
        int start = in.pos;
        List<ArrayValue.Element> elements = new ArrayList<>();
        in.pos++;
        if (in.enter()) {
            in.skipSpace();
            while (!in.atEnd() && !in.at(')')) {
                ArrayValue.Element element = readElement();
                if (element == null) {
                    break;
                }
                elements.add(element);
                in.skipSpace();
            }
            in.leave();
        }
        if (!in.skip(')')) {
            in.fail(Kind.UNTERMINATED_ARRAY, start, start + 1);
        }
        return new ArrayValue(in.range(start), elements);
    }

    private ArrayValue.@Nullable Element readElement() {
        int start = in.pos;
        ArithmeticExpression index = null;
        if (in.at('[')) {
            index = readIndex();
            if (index == null || !in.skip('=')) {
                index = null;
                in.pos = start;
            }
        }
        if (in.at('(')) {
            ArrayValue nested = readArray();
            return new ArrayValue.Element(in.range(start), index, null, nested);
        }
        ShellWord value = shell.words.read();
        if (value == null) {
            if (index == null) {
                return null;
            }
            value = shell.words.empty();
        }
        return new ArrayValue.Element(in.range(start), index, value, null);
    }
}
