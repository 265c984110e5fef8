package io.dflint.shell.reader;

import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellOperator.Kind;
import io.dflint.shell.ShellProblem;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of statements, and-or lists and pipelines. */
final class ListReader {
    private static final int MAX_SHOWN = 40;

    private final ShellReader shell;
    private final ShellInput in;
    /** The {@link Closer} bits that the enclosing constructs wait for. */
    private int awaited;

    private int stop = -1;
    private boolean refusedBeforeStop;

    ListReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** The offset of a token that fits nowhere, after which the tree is a guess; -1 if there is none. */
    int stop() {
        return stop;
    }

    boolean refusedBeforeStop() {
        return refusedBeforeStop;
    }

    /** Reads the whole text. A token that fits nowhere is skipped. */
    CommandList readTop() {
        in.skipSpace();
        int start = in.pos;
        List<Statement> statements = new ArrayList<>();
        readStatements(statements);
        while (!in.atEnd()) {
            if (stop < 0) {
                stopHere(statements);
            }
            skipStray();
            readStatements(statements);
        }
        in.readPending();
        return list(start, statements);
    }

    private void stopHere(List<Statement> statements) {
        stop = in.pos;
        ShellInput.Mark mark = in.mark();
        // A word after a construct, and the bodies of heredocs, can be wrong too. Then the whole tree is a guess.
        if (endsInConstruct(statements) && !Chars.isWordEnd(in.peek()) && Keywords.closer(in) == null) {
            shell.words.read();
        }
        boolean refused = in.refusedSince(mark);
        in.reset(mark);
        in.readPending();
        refused |= in.refusedSince(mark);
        in.reset(mark);
        if (refused) {
            in.refuse();
        }
        refusedBeforeStop = in.isRefused();
    }

    private static boolean endsInConstruct(List<Statement> statements) {
        if (statements.isEmpty()) {
            return false;
        }
        List<Pipeline> pipelines = statements.get(statements.size() - 1).pipelines();
        List<Command> commands = pipelines.get(pipelines.size() - 1).commands();
        Command last = commands.get(commands.size() - 1);
        return !(last instanceof SimpleCommand || last instanceof Command.Test);
    }

    /**
     * Reads statements up to the closer. Afterwards the position is before it, before the closer of an outer construct,
     * or at the end of the text.
     */
    CommandList readUntil(Closer closer, boolean mayBeEmpty) {
        return readUntil(closer, closer, mayBeEmpty);
    }

    /**
     * Like {@link #readUntil(Closer, boolean)}, with a second token that ends the list.
     *
     * @param later the token that the construct expects after the closer
     */
    CommandList readUntil(Closer closer, Closer later, boolean mayBeEmpty) {
        int outer = awaited;
        awaited |= closer.bit() | later.bit();
        in.skipSpace();
        int start = in.pos;
        List<Statement> statements = new ArrayList<>(4);
        readStatements(statements);
        while (!in.atEnd() && !isClosed()) {
            in.refuse();
            skipStray();
            readStatements(statements);
        }
        awaited = outer;
        if (statements.isEmpty() && !mayBeEmpty && !in.atEnd()) {
            in.fail(ShellProblem.Kind.EMPTY_BODY, in.pos, Math.min(in.pos + Math.max(1, strayLength()), in.end));
        }
        return list(start, statements);
    }

    private CommandList list(int start, List<Statement> statements) {
        TextRange range = statements.isEmpty()
                ? in.range(start, start)
                : statements
                        .get(0)
                        .range()
                        .union(statements.get(statements.size() - 1).range());
        return new CommandList(range, statements);
    }

    private boolean isClosed() {
        Closer found = Keywords.closer(in);
        return found != null && (awaited & found.bit()) != 0;
    }

    /** Reports an unexpected token and skips it, unless it is a word, which can start a statement. */
    private void skipStray() {
        int start = in.pos;
        int length = strayLength();
        int end = Math.min(in.end, length > 0 ? start + length : wordEnd(start));
        in.problem(
                ShellProblem.Kind.UNEXPECTED,
                in.range(start, end),
                "unexpected '" + in.text.substring(start, end)
                        + "'; remove it, quote it, or end the command before it");
        in.pos = start + length;
    }

    private int wordEnd(int start) {
        int at = start + 1;
        while (at < in.end && at < start + MAX_SHOWN && !Chars.isWordEnd(in.text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns the length of the unexpected token, or 0 if it is a word, which can start a statement. */
    private int strayLength() {
        Closer closer = Keywords.closer(in);
        if (closer == null) {
            char c = in.peek();
            boolean operator = c == '&' || c == '|' || c == ';';
            return operator && in.peek(1) == c ? 2 : Chars.isWordEnd(c) ? 1 : 0;
        }
        return switch (closer) {
            case PARENTHESIS, BRACE -> 1;
            case ARM -> in.at(';') ? (in.at(";;&") ? 3 : 2) : 4;
            case THEN, DONE, FI, DO -> Keywords.at(in).length();
        };
    }

    /** Reads statements as long as one follows another. */
    private void readStatements(List<Statement> into) {
        in.skipSpace();
        Statement statement = readStatement();
        while (statement != null) {
            ShellOperator terminator = readSeparator();
            if (terminator == null) {
                into.add(statement);
                return;
            }
            into.add(new Statement(statement.range(), statement.pipelines(), statement.operators(), terminator));
            statement = readStatement();
        }
    }

    /** Reads {@code ;}, {@code &} or line ends and the white space after them. Returns null if there is none. */
    private @Nullable ShellOperator readSeparator() {
        int start = in.pos;
        Kind kind;
        char c = in.peek();
        if (c == ';' && in.peek(1) != ';' && in.peek(1) != '&') {
            in.pos++;
            kind = Kind.SEMICOLON;
        } else if (c == '&' && in.peek(1) != '&' && in.peek(1) != '>') {
            in.pos++;
            kind = Kind.BACKGROUND;
        } else if (in.skipLineEnd()) {
            ShellOperator newline = new ShellOperator(Kind.NEWLINE, in.range(start, start + in.lineEnd(start)));
            in.skipBlanks();
            in.skipLineBreaks();
            return newline;
        } else {
            return null;
        }
        ShellOperator operator = new ShellOperator(kind, in.range(start));
        in.skipBlanks();
        if (kind == Kind.BACKGROUND && in.at(';') && in.peek(1) != ';') {
            in.problem(ShellProblem.Kind.BACKGROUND_SEMICOLON, start, in.pos + 1);
            in.pos++;
            in.skipBlanks();
        }
        in.skipLineBreaks();
        return operator;
    }

    private @Nullable Statement readStatement() {
        Pipeline first = readPipeline();
        if (first == null) {
            return null;
        }
        List<Pipeline> pipelines = List.of(first);
        List<ShellOperator> operators = List.of();
        Pipeline last = first;
        while (in.at("&&") || in.at("||")) {
            if (operators.isEmpty()) {
                pipelines = new ArrayList<>(4);
                pipelines.add(first);
                operators = new ArrayList<>(4);
            }
            int start = in.pos;
            Kind kind = in.at('&') ? Kind.AND : Kind.OR;
            in.pos += 2;
            ShellOperator operator = new ShellOperator(kind, in.range(start));
            in.skipBlanks();
            in.skipLineBreaks();
            Pipeline next = readPipeline();
            if (next == null) {
                in.fail(ShellProblem.Kind.MISSING_COMMAND, start, start + 2);
                break;
            }
            operators.add(operator);
            pipelines.add(next);
            last = next;
        }
        return new Statement(first.range().union(last.range()), pipelines, operators, null);
    }

    /** Reads the pipeline that starts here and the blanks after it. Returns null if there is none. */
    @Nullable
    Pipeline readPipeline() {
        if (in.atEnd() || Keywords.closer(in) != null) {
            return null;
        }
        int start = in.pos;
        boolean negated = readBangs();
        Command first = shell.commands.read();
        if (first == null) {
            if (in.pos > start) {
                in.fail(ShellProblem.Kind.MISSING_COMMAND, start, start + 1);
            }
            return null;
        }
        TextRange range = in.pos > start ? in.range(start, start + 1).union(first.range()) : first.range();
        if (!in.at('|') || in.peek(1) == '|') {
            return new Pipeline(range, negated, List.of(first), List.of());
        }
        List<Command> commands = new ArrayList<>(4);
        List<ShellOperator> pipes = new ArrayList<>(3);
        commands.add(first);
        while (in.at('|') && in.peek(1) != '|') {
            int pipe = in.pos;
            in.pos++;
            boolean both = in.skip('&');
            ShellOperator operator = new ShellOperator(both ? Kind.PIPE_BOTH : Kind.PIPE, in.range(pipe));
            in.skipBlanks();
            in.skipLineBreaks();
            readBangs();
            Command next = shell.commands.read();
            if (next == null) {
                in.fail(ShellProblem.Kind.MISSING_COMMAND, pipe, pipe + 1);
                break;
            }
            pipes.add(operator);
            commands.add(next);
            range = range.union(next.range());
        }
        return new Pipeline(range, negated, commands, pipes);
    }

    /** Skips {@code !} and reports whether their number is odd. */
    private boolean readBangs() {
        boolean negated = false;
        int first = in.pos;
        while (in.skip('!')) {
            if (in.pos > first + 1) {
                in.problem(ShellProblem.Kind.REPEATED_NEGATION, in.pos - 1, in.pos);
            }
            negated = !negated;
            in.skipBlanks();
        }
        return negated;
    }
}
