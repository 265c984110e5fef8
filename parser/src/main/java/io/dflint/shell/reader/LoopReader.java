package io.dflint.shell.reader;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code while}, {@code until}, {@code for} and {@code select}. */
final class LoopReader {
    private final ShellReader shell;
    private final ShellInput in;

    LoopReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    Command readLoop() {
        int start = in.pos;
        boolean until = in.at('u');
        in.pos += 5;
        CommandList condition = shell.lists.readUntil(Closer.DO, Closer.DONE, false);
        CommandList body = readBody(start, start + 5);
        TextRange core = in.range(start);
        List<Redirection> redirections = shell.redirections.readAll();
        return new Command.Loop(CompoundReader.whole(core, redirections), until, condition, body, redirections);
    }

    Command readFor() {
        int start = in.pos;
        boolean select = in.at('s');
        int keywordEnd = start + (select ? 6 : 3);
        in.pos = keywordEnd;
        in.skipBlanks();
        if (!select && in.at('(')) {
            return readArithmeticFor(start);
        }
        if (in.at('$')) {
            // No shell accepts the dollar sign, but the meaning is clear.
            in.problem(Kind.MISSING_NAME, in.pos, in.pos + 1);
            in.pos++;
        }
        int nameStart = in.pos;
        in.pos = ShellName.end(in.text, nameStart, in.end);
        String name = in.text.substring(nameStart, in.pos);
        TextRange nameRange = in.range(nameStart);
        if (name.isEmpty()) {
            in.fail(Kind.MISSING_NAME, start, keywordEnd);
        }
        in.skipSpace();
        List<ShellWord> words = null;
        if (Keywords.skip(in, "in")) {
            words = readWords();
        } else {
            skipSeparator();
        }
        CommandList body = readBodyOrGroup(start, keywordEnd);
        TextRange core = in.range(start);
        List<Redirection> redirections = shell.redirections.readAll();
        return new Command.For(
                CompoundReader.whole(core, redirections), select, name, nameRange, words, body, redirections);
    }

    private List<ShellWord> readWords() {
        List<ShellWord> words = new ArrayList<>();
        while (!Keywords.isAt(in, "do")) {
            ShellWord word = shell.words.read();
            if (word == null) {
                break;
            }
            words.add(word);
            in.skipBlanks();
        }
        if (Keywords.isAt(in, "do")) {
            in.problem(Kind.MISSING_SEPARATOR, in.pos, in.pos + 2);
        }
        skipSeparator();
        return words;
    }

    private void skipSeparator() {
        in.skipBlanks();
        if (in.at(';') && in.peek(1) != ';') {
            in.pos++;
        }
        in.skipSpace();
    }

    private Command readArithmeticFor(int start) {
        boolean opened = skipDoubled('(');
        ArithmeticExpression init = readExpression(opened);
        boolean whole = opened && in.skip(';');
        in.skipBlanks();
        ArithmeticExpression test = readExpression(whole);
        whole = whole && in.skip(';');
        in.skipBlanks();
        ArithmeticExpression step = readExpression(whole);
        whole = whole && skipDoubled(')');
        if (!whole) {
            in.fail(Kind.UNTERMINATED_ARITHMETIC, start, start + 3);
            skipToBody();
        }
        skipSeparator();
        CommandList body = readBodyOrGroup(start, start + 3);
        TextRange core = in.range(start);
        List<Redirection> redirections = shell.redirections.readAll();
        return new Command.ArithmeticFor(
                CompoundReader.whole(core, redirections), init, test, step, body, redirections);
    }

    /** Skips the same bracket twice, with or without blanks between the two. */
    private boolean skipDoubled(char bracket) {
        in.skipBlanks();
        if (!in.skip(bracket)) {
            return false;
        }
        in.skipBlanks();
        return in.skip(bracket);
    }

    private ArithmeticExpression readExpression(boolean present) {
        int start = in.pos;
        ArithmeticExpression expression = present ? shell.arithmetic.read() : null;
        return expression != null ? expression : new ArithmeticExpression(in.range(start, start), List.of(), List.of());
    }

    private void skipToBody() {
        while (!in.atEnd() && !in.at(')') && !in.at('\n')) {
            in.pos++;
        }
        while (in.skip(')')) {
            in.skipBlanks();
        }
    }

    private CommandList readBodyOrGroup(int keywordStart, int keywordEnd) {
        return in.at('{') ? shell.compounds.readGroup().body() : readBody(keywordStart, keywordEnd);
    }

    /** Reads {@code do … done}. Afterwards the position is directly after it. */
    private CommandList readBody(int keywordStart, int keywordEnd) {
        if (!Keywords.skip(in, "do")) {
            in.fail(Kind.MISSING_DO, keywordStart, keywordEnd);
            if (!Keywords.isAt(in, "done")) {
                return new CommandList(in.range(in.pos), List.of());
            }
        }
        shell.compounds.skipSemicolon();
        CommandList body = shell.lists.readUntil(Closer.DONE, false);
        if (Keywords.isAt(in, "done")) {
            in.pos += 4;
        } else {
            in.fail(Kind.MISSING_DONE, keywordStart, keywordEnd);
        }
        return body;
    }
}
