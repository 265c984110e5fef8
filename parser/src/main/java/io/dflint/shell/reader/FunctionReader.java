package io.dflint.shell.reader;

import io.dflint.shell.Command;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads function definitions and coprocesses. */
final class FunctionReader {
    private static final String FUNCTION = "function";
    private static final String COPROCESS = "coproc";

    private final ShellReader shell;
    private final ShellInput in;
    /**
     * The next character that ends the search for the parenthesis of a parameter list, as far as the text has been
     * searched.
     */
    private int parameterEnd = -1;

    FunctionReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads the function definition that starts here. Returns null if there is none. */
    @Nullable
    Command readFunction() {
        int start = in.pos;
        boolean keyword = in.at(FUNCTION) && isBlank(in.peek(FUNCTION.length()));
        if (keyword) {
            in.pos += FUNCTION.length();
            in.skipBlanks();
        }
        int nameStart = in.pos;
        int nameEnd = functionNameEnd(nameStart, keyword);
        in.pos = nameEnd;
        in.skipBlanks();
        int parameters = in.pos;
        boolean named = nameEnd > nameStart && (keyword || !isTime(nameStart, nameEnd));
        boolean listed = named && skipParameters();
        if (!named || !listed && !keyword) {
            in.pos = start;
            return null;
        }
        if (listed && in.pos > parameters + 2 && !isEmptyList(parameters)) {
            in.problem(Kind.FUNCTION_PARAMETERS, parameters, in.pos);
        }
        in.skipSpace();
        Command body = readBody(nameStart, nameEnd);
        TextRange name = in.range(nameStart, nameEnd);
        TextRange core = body == null
                ? in.range(start, nameEnd)
                : in.range(start, nameEnd).union(body.range());
        return new Command.Function(core, keyword, in.text.substring(nameStart, nameEnd), name, body, List.of());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private boolean isTime(int start, int end) {
        return end - start == 4 && in.text.startsWith("time", start);
    }

    private int functionNameEnd(int start, boolean keyword) {
        int at = start;
        while (at < in.end) {
            char c = in.text.charAt(at);
            boolean part =
                    keyword ? Chars.isKeywordFunctionName(c) : Chars.isFunctionStart(c) || c == '#' && at > start;
            if (!part) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean isEmptyList(int open) {
        for (int i = open + 1; i < in.pos - 1; i++) {
            if (!Chars.isWordEnd(in.text.charAt(i)) && in.text.charAt(i) != '\\') {
                return false;
            }
        }
        return true;
    }

    /** Skips {@code ()}, or what looks like a parameter list: any text up to a parenthesis on the same line. */
    private boolean skipParameters() {
        if (!in.at('(')) {
            return false;
        }
        int open = in.pos;
        in.pos++;
        in.skipBlanks();
        if (in.skip(')')) {
            return true;
        }
        if (parameterEnd < in.pos) {
            parameterEnd = in.pos;
            while (parameterEnd < in.end && !endsParameters(in.text.charAt(parameterEnd))) {
                parameterEnd++;
            }
        }
        in.pos = parameterEnd;
        if (in.skip(')')) {
            return true;
        }
        in.pos = open;
        return false;
    }

    private static boolean endsParameters(char c) {
        return c == '\n' || c == ')' || c == '{';
    }

    /** Reads the body, which can be any construct. One other than a group or a subshell is mostly a mistake. */
    private @Nullable Command readBody(int nameStart, int nameEnd) {
        if (in.at('{')) {
            return shell.compounds.readGroup();
        }
        if (in.at('(') && in.peek(1) != '(') {
            return shell.compounds.readSubshell();
        }
        Command body = in.atEnd() || !in.enter() ? null : readOtherBody();
        in.refuse();
        if (body == null) {
            in.problem(Kind.MISSING_BODY, nameStart, nameEnd);
        }
        return body;
    }

    private @Nullable Command readOtherBody() {
        Command body = Keywords.closer(in) == null ? shell.commands.readCompound() : null;
        in.leave();
        return body;
    }

    /** Reads a {@code coproc}. Returns null if there is none. */
    @Nullable
    Command readCoprocess() {
        int start = in.pos;
        if (!in.at(COPROCESS) || !isBlank(in.peek(COPROCESS.length()))) {
            return null;
        }
        in.pos += COPROCESS.length();
        in.skipBlanks();
        Command body = shell.commands.readCompound();
        ShellWord name = null;
        if (body == null) {
            int nameStart = in.pos;
            in.pos = ShellName.end(in.text, nameStart, in.end);
            int nameEnd = in.pos;
            in.skipBlanks();
            body = nameEnd > nameStart && in.pos > nameEnd ? shell.commands.readCompound() : null;
            if (body == null) {
                in.pos = nameStart;
                body = shell.simple.read();
            } else {
                TextRange range = in.range(nameStart, nameEnd);
                String text = in.text.substring(nameStart, nameEnd);
                name = new ShellWord(range, List.of(new WordPart.Literal(range, text)));
            }
        }
        if (body == null) {
            in.fail(Kind.MISSING_COMMAND, start, start + COPROCESS.length());
            return null;
        }
        return new Command.Coprocess(in.range(start, start + 1).union(body.range()), name, body, List.of());
    }
}
