package io.dflint.shell.reader;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.Command;
import io.dflint.shell.Condition;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.text.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines the kind of the command at the current position and delegates to its reader. */
final class CommandReader {
    private final ShellReader shell;
    private final ShellInput in;
    /** Offsets at which <code>((</code> is known to start a subshell. This keeps the reading of nested ones linear. */
    private final Set<Integer> noArithmetic = new HashSet<>();
    /** Offsets at which a bracket is known not to start a test, for the same reason. */
    private final Set<Integer> noTest = new HashSet<>();

    CommandReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads the command that starts here and the blanks after it. Returns null if there is none. */
    @Nullable
    Command read() {
        if (in.atEnd() || !in.enter()) {
            return null;
        }
        Command command = readCompound();
        if (command == null) {
            command = in.at('c') ? shell.functions.readCoprocess() : null;
        }
        if (command == null) {
            command = shell.simple.read();
        }
        in.leave();
        return command;
    }

    /** Reads a construct other than a coprocess. Returns null if none starts here. */
    @Nullable
    Command readCompound() {
        char c = in.peek();
        switch (c) {
            case '{' -> {
                return startsGroup() ? shell.compounds.readGroup() : null;
            }
            case '(' -> {
                return in.peek(1) == '(' ? readParentheses() : shell.compounds.readSubshell();
            }
            case '[' -> {
                return readTest();
            }
            default -> {}
        }
        if (c >= 'c' && c <= 'w') {
            switch (Keywords.at(in)) {
                case "if" -> {
                    return shell.compounds.readIf();
                }
                case "case" -> {
                    return shell.compounds.readCase();
                }
                case "while", "until" -> {
                    return shell.loops.readLoop();
                }
                case "for", "select" -> {
                    return shell.loops.readFor();
                }
                default -> {}
            }
        }
        return Chars.isFunctionStart(c) ? shell.functions.readFunction() : null;
    }

    /** Reports whether a brace starts a group rather than {@code {a,b}} or {@code {fd}>file}. */
    private boolean startsGroup() {
        if (Chars.isWordEnd(in.peek(1)) || !shell.redirections.isHere() && !looksLikeBraces()) {
            return true;
        }
        in.refuse();
        return false;
    }

    /** Reports whether the braces contain a comma or two dots. */
    private boolean looksLikeBraces() {
        boolean separated = false;
        for (int at = in.pos + 1; at < in.end && !Chars.isWordEnd(in.text.charAt(at)); at++) {
            char c = in.text.charAt(at);
            if (c == '}') {
                return separated;
            }
            separated |= c == ',' || c == '.' && in.text.charAt(at - 1) == '.';
        }
        return false;
    }

    /** Reads <code>((</code>, which starts either arithmetic or two subshells. */
    private Command readParentheses() {
        int start = in.pos;
        if (!noArithmetic.contains(start)) {
            ShellInput.Mark mark = in.mark();
            in.pos += 2;
            ArithmeticExpression expression = shell.arithmetic.read();
            if (expression != null && in.skip("))") && !in.refusedSince(mark)) {
                TextRange core = in.range(start);
                List<Redirection> redirections = shell.redirections.readAll();
                return new Command.Arithmetic(CompoundReader.whole(core, redirections), expression, redirections);
            }
            noArithmetic.add(start);
            in.reset(mark);
        }
        return shell.compounds.readSubshell();
    }

    /**
     * Reads {@code [ … ]} or {@code [[ … ]]}. If a single bracket does not start a valid test, it is read as an
     * ordinary command.
     */
    private @Nullable Command readTest() {
        int start = in.pos;
        if (noTest.contains(start)) {
            in.refuse();
            return null;
        }
        ShellInput.Mark mark = in.mark();
        boolean doubled = in.skip("[[");
        if (!doubled) {
            in.pos++;
        }
        boolean spaced = in.skipSpace();
        int inside = in.pos;
        Condition condition = shell.conditions.read(doubled);
        boolean empty = condition == null && in.pos == inside && spaced;
        boolean closesDoubled = in.at("]]");
        if ((condition != null || empty) && (in.skip("]]") || in.skip(']'))) {
            TextRange core = in.range(start);
            if (closesDoubled != doubled) {
                int at = doubled ? in.pos - 1 : start;
                in.problem(doubled ? Kind.DOUBLE_CLOSED_SINGLE : Kind.SINGLE_CLOSED_DOUBLE, at, at + 1);
            }
            List<Redirection> redirections = shell.redirections.readAll();
            return new Command.Test(CompoundReader.whole(core, redirections), doubled, condition, redirections);
        }
        in.reset(mark);
        in.refuse();
        noTest.add(start);
        if (doubled) {
            in.problem(Kind.UNTERMINATED_TEST, start, start + 2);
        }
        return null;
    }
}
