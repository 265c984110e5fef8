package io.dflint.shell.reader;

import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads groups, subshells, {@code if} and {@code case}. */
final class CompoundReader {
    private final ShellReader shell;
    private final ShellInput in;

    CompoundReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** The range of a construct with its redirections. */
    static TextRange whole(TextRange core, List<Redirection> redirections) {
        return redirections.isEmpty()
                ? core
                : core.union(redirections.get(redirections.size() - 1).range());
    }

    Command readSubshell() {
        int start = in.pos;
        in.pos++;
        CommandList body = shell.lists.readUntil(Closer.PARENTHESIS, false);
        if (!in.skip(')')) {
            in.fail(Kind.UNTERMINATED_SUBSHELL, start, start + 1);
        }
        TextRange core = in.range(start);
        List<Redirection> redirections = shell.redirections.readAll();
        return new Command.Subshell(whole(core, redirections), body, redirections);
    }

    Command.Group readGroup() {
        int start = in.pos;
        in.pos++;
        boolean spaced = in.at('(') || in.skipSpace();
        if (!spaced && !in.atEnd()) {
            in.problem(Kind.SPACE_AFTER_BRACE, start, start + 1);
        }
        CommandList body = shell.lists.readUntil(Closer.BRACE, false);
        if (!in.skip('}')) {
            in.fail(Kind.UNTERMINATED_GROUP, start, start + 1);
        }
        TextRange core = in.range(start);
        List<Redirection> redirections = shell.redirections.readAll();
        return new Command.Group(whole(core, redirections), body, redirections);
    }

    Command readIf() {
        int start = in.pos;
        List<Command.Branch> branches = new ArrayList<>(2);
        CommandList otherwise = null;
        in.pos += 2;
        branches.add(readBranch(start, start + 2));
        while (otherwise == null && (Keywords.isAt(in, "elif") || Keywords.isAt(in, "else"))) {
            int keyword = in.pos;
            in.pos += 4;
            if (in.text.charAt(keyword + 2) == 'i') {
                branches.add(readBranch(keyword, keyword + 4));
            } else {
                skipSemicolon();
                otherwise = shell.lists.readUntil(Closer.FI, false);
            }
        }
        int end = in.pos;
        if (!Keywords.skip(in, "fi")) {
            in.fail(Kind.MISSING_FI, start, start + 2);
        } else {
            end += 2;
        }
        TextRange core = in.range(start, end);
        List<Redirection> redirections = shell.redirections.readAll();
        return new Command.If(whole(core, redirections), branches, otherwise, redirections);
    }

    private Command.Branch readBranch(int keywordStart, int keywordEnd) {
        CommandList condition = shell.lists.readUntil(Closer.THEN, Closer.FI, false);
        if (!Keywords.skip(in, "then")) {
            in.fail(Kind.MISSING_THEN, keywordStart, keywordEnd);
            return new Command.Branch(condition, new CommandList(in.range(in.pos), List.of()));
        }
        skipSemicolon();
        return new Command.Branch(condition, shell.lists.readUntil(Closer.FI, false));
    }

    /** Skips a semicolon after {@code then}, {@code else} or {@code do}. Shells reject it, but the meaning is clear. */
    void skipSemicolon() {
        in.skipBlanks();
        if (in.at(';') && in.peek(1) != ';') {
            in.problem(Kind.SEMICOLON_AFTER_KEYWORD, in.pos, in.pos + 1);
            in.pos++;
        }
    }

    Command readCase() {
        int start = in.pos;
        Keywords.skip(in, "case");
        ShellWord subject = shell.words.read();
        if (subject == null) {
            in.fail(Kind.MISSING_WORD, start, start + 4);
            subject = shell.words.empty();
        }
        in.skipSpace();
        List<Command.CaseItem> items = new ArrayList<>();
        if (!Keywords.skip(in, "in")) {
            in.fail(Kind.MISSING_IN, start, start + 4);
        } else {
            in.skipLineBreaks();
            Command.CaseItem item = readItem();
            while (item != null) {
                items.add(item);
                item = readItem();
            }
        }
        int end = in.pos;
        if (!Keywords.skip(in, "esac")) {
            in.fail(Kind.MISSING_ESAC, start, start + 4);
        } else {
            end += 4;
        }
        TextRange core = in.range(start, end);
        List<Redirection> redirections = shell.redirections.readAll();
        return new Command.Case(whole(core, redirections), subject, items, redirections);
    }

    private Command.@Nullable CaseItem readItem() {
        if (in.atEnd() || Keywords.isAt(in, "esac")) {
            return null;
        }
        int start = in.pos;
        boolean opened = in.skip('(');
        in.skipBlanks();
        List<ShellWord> patterns = readPatterns();
        if (patterns.isEmpty()) {
            if (opened) {
                in.fail(Kind.MISSING_WORD, start, start + 1);
            }
            return null;
        }
        if (!in.skip(')')) {
            in.fail(Kind.MISSING_PATTERN_END, start, in.pos);
            if (in.atEnd()) {
                return null;
            }
        }
        in.skipBlanks();
        in.skipLineBreaks();
        CommandList body = shell.lists.readUntil(Closer.ARM, true);
        if (body.isEmpty() && !startsSeparator()) {
            in.refuse();
        }
        String terminator = in.at(";;&") ? ";;&" : in.at(";;") ? ";;" : in.at(";&") ? ";&" : "";
        in.pos += terminator.length();
        int end = in.pos;
        if (terminator.isEmpty() && !Keywords.isAt(in, "esac")) {
            in.refuse();
        }
        in.skipBlanks();
        in.skipLineBreaks();
        TextRange range = terminator.isEmpty() && !body.isEmpty()
                ? in.range(start, start).union(body.range())
                : in.range(start, end);
        return new Command.CaseItem(range, patterns, body, terminator);
    }

    private boolean startsSeparator() {
        return in.at(";;") || in.at(";&") || Keywords.isAt(in, "esac");
    }

    private List<ShellWord> readPatterns() {
        List<ShellWord> patterns = new ArrayList<>(2);
        do {
            in.skipBlanks();
            ShellWord pattern = shell.words.read();
            if (pattern == null) {
                if (!patterns.isEmpty()) {
                    in.fail(Kind.MISSING_WORD, in.pos - 1, in.pos);
                }
                return patterns;
            }
            patterns.add(pattern);
            in.skipBlanks();
        } while (in.skip('|'));
        return patterns;
    }
}
