package io.dflint.shell.reader;

import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a simple command: assignments, a name, arguments, and redirections anywhere between them. */
final class SimpleCommandReader {
    private final ShellReader shell;
    private final ShellInput in;

    SimpleCommandReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads the command that starts here and the blanks after it. Returns null if there is none. */
    @Nullable
    Command read() {
        int start = in.pos;
        Collected found = new Collected();
        readPrefix(found);
        ShellWord name = shell.words.read();
        if (name == null) {
            return found.isEmpty() ? null : found.command(in.range(start, found.end));
        }
        found.add(name, in.pos);
        if (isPlain(name, "time")) {
            return readTime(start, found);
        }
        readArguments(found, isDeclaration(name));
        if (isPlain(name, "[") && lacksBracket(found.words.getLast())) {
            in.problem(Kind.MISSING_BRACKET, start, start + 1);
        }
        return found.command(in.range(start, found.end));
    }

    private void readPrefix(Collected found) {
        while (true) {
            Redirection redirection = shell.redirections.read();
            Assignment assignment = redirection == null ? shell.assignments.read() : null;
            if (redirection != null) {
                found.add(redirection, in.pos);
            } else if (assignment != null) {
                found.assignments = append(found.assignments, assignment);
                found.end = in.pos;
            } else {
                return;
            }
            in.skipBlanks();
        }
    }

    private void readArguments(Collected found, boolean declares) {
        boolean declaring = declares;
        while (true) {
            in.skipBlanks();
            Redirection redirection = shell.redirections.read();
            if (redirection != null) {
                found.add(redirection, in.pos);
                continue;
            }
            Assignment declaration = declaring ? shell.assignments.read() : null;
            if (declaration != null) {
                found.declarations = append(found.declarations, declaration);
                found.add(asWord(declaration), in.pos);
                continue;
            }
            ShellWord word = shell.words.read();
            if (word == null) {
                return;
            }
            if (found.words.size() == 1 && isPlain(found.words.get(0), "builtin")) {
                declaring = isDeclaration(word);
            }
            found.add(word, in.pos);
        }
    }

    private Command readTime(int start, Collected found) {
        in.skipBlanks();
        while (in.at('-')) {
            ShellWord flag = shell.words.read();
            if (flag == null) {
                break;
            }
            found.add(flag, in.pos);
            in.skipBlanks();
        }
        SimpleCommand time = found.command(in.range(start, found.end));
        Pipeline timed = shell.lists.readPipeline();
        if (timed == null && found.words.size() > 1) {
            in.fail(Kind.MISSING_COMMAND, start, found.end);
        }
        return new Command.Time(timed == null ? time.range() : time.range().union(timed.range()), time, timed);
    }

    private static boolean isDeclaration(ShellWord name) {
        if (name.parts().size() != 1 || !(name.parts().get(0) instanceof WordPart.Literal literal)) {
            return false;
        }
        return switch (literal.value()) {
            case "declare", "export", "local", "readonly", "typeset" -> true;
            default -> false;
        };
    }

    /** Reports whether the last word of a test is certainly not its closing bracket. */
    private static boolean lacksBracket(ShellWord last) {
        for (WordPart part : last.parts()) {
            if (part instanceof WordPart.Parameter || part instanceof WordPart.CommandSubstitution) {
                return false;
            }
        }
        return !last.is("]");
    }

    private static boolean isPlain(ShellWord word, String text) {
        return word.parts().size() == 1
                && word.parts().get(0) instanceof WordPart.Literal literal
                && literal.value().equals(text);
    }

    /** Returns {@code NAME=VALUE} as a word. */
    private ShellWord asWord(Assignment assignment) {
        ShellWord value = assignment.value();
        TextRange valueRange = value != null
                ? value.range()
                : assignment.array() != null ? assignment.array().range() : null;
        int start = assignment.range().start();
        TextRange head = new TextRange(
                start, valueRange == null ? assignment.range().end() : Math.max(start, valueRange.start()));
        String sign = assignment.append() ? "+=" : "=";
        String name = assignment.index() == null
                ? assignment.name()
                : assignment.name().concat("[...]");
        List<WordPart> parts = new ArrayList<>(3);
        parts.add(new WordPart.Literal(head, name.concat(sign)));
        if (value != null) {
            parts.addAll(value.parts());
        } else if (assignment.array() != null) {
            parts.add(new WordPart.Array(assignment.array().range(), assignment.array()));
        }
        return new ShellWord(assignment.range(), parts);
    }

    private static <T> List<T> append(List<T> list, T element) {
        List<T> target = list.isEmpty() ? new ArrayList<>(2) : list;
        target.add(element);
        return target;
    }

    /** The parts of a command while it is being read. */
    private static final class Collected {
        private List<Assignment> assignments = List.of();
        private final List<ShellWord> words = new ArrayList<>(4);
        private List<Assignment> declarations = List.of();
        private List<Redirection> redirections = List.of();
        private int end;

        void add(ShellWord word, int wordEnd) {
            words.add(word);
            end = wordEnd;
        }

        void add(Redirection redirection, int redirectionEnd) {
            redirections = append(redirections, redirection);
            end = redirectionEnd;
        }

        boolean isEmpty() {
            return assignments.isEmpty() && words.isEmpty() && redirections.isEmpty();
        }

        SimpleCommand command(TextRange range) {
            return new SimpleCommand(range, assignments, words, declarations, redirections);
        }
    }
}
