package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command of a pipeline. */
public sealed interface Command extends ShellNode
        permits SimpleCommand,
                Command.If,
                Command.For,
                Command.ArithmeticFor,
                Command.Loop,
                Command.Case,
                Command.Subshell,
                Command.Group,
                Command.Test,
                Command.Arithmetic,
                Command.Function,
                Command.Coprocess,
                Command.Time {

    /** The redirections of the whole command, in source order. */
    List<Redirection> redirections();

    /** {@code if … then … elif … then … else … fi}. The first branch is the {@code if} itself. */
    record If(
            TextRange range,
            List<Branch> branches,
            @Nullable CommandList otherwise,
            List<Redirection> redirections) implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            for (Branch branch : branches) {
                visitor.visitIn(Enclosure.Kind.CONDITION, this, branch.condition());
                visitor.visitIn(Enclosure.Kind.BRANCH, this, branch.body());
            }
            if (otherwise != null) {
                visitor.visitIn(Enclosure.Kind.BRANCH, this, otherwise);
            }
            visitor.visitRedirections(redirections);
        }
    }

    /** A condition and the commands that run if it is true. */
    record Branch(CommandList condition, CommandList body) {}

    /**
     * {@code for NAME in WORDS; do … done}, or ksh's {@code select} of the same form.
     *
     * @param words the words to iterate over; null if there is no {@code in}, so that the loop runs over the arguments
     *     of the script
     */
    record For(
            TextRange range,
            boolean select,
            String name,
            TextRange nameRange,
            @Nullable List<ShellWord> words,
            CommandList body,
            List<Redirection> redirections)
            implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            if (words != null) {
                visitor.visitWords(words);
            }
            visitor.visitIn(Enclosure.Kind.LOOP_BODY, this, body);
            visitor.visitRedirections(redirections);
        }
    }

    /** {@code for ((INIT; TEST; STEP)); do … done}. */
    record ArithmeticFor(
            TextRange range,
            ArithmeticExpression init,
            ArithmeticExpression test,
            ArithmeticExpression step,
            CommandList body,
            List<Redirection> redirections)
            implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(init);
            visitor.visit(test);
            visitor.visit(step);
            visitor.visitIn(Enclosure.Kind.LOOP_BODY, this, body);
            visitor.visitRedirections(redirections);
        }
    }

    /**
     * {@code while} or {@code until}.
     *
     * @param until whether the keyword is {@code until}
     */
    record Loop(TextRange range, boolean until, CommandList condition, CommandList body, List<Redirection> redirections)
            implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitIn(Enclosure.Kind.LOOP_CONDITION, this, condition);
            visitor.visitIn(Enclosure.Kind.LOOP_BODY, this, body);
            visitor.visitRedirections(redirections);
        }
    }

    /** {@code case WORD in PATTERN) … ;; esac}. */
    record Case(TextRange range, ShellWord subject, List<CaseItem> items, List<Redirection> redirections)
            implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(subject);
            for (CaseItem item : items) {
                visitor.visitWords(item.patterns());
                visitor.visitIn(Enclosure.Kind.CASE_ARM, this, item.body());
            }
            visitor.visitRedirections(redirections);
        }
    }

    /**
     * One clause of a {@code case}.
     *
     * @param terminator {@code ;;}, {@code ;&} or {@code ;;&}; empty if the last clause has none
     */
    record CaseItem(TextRange range, List<ShellWord> patterns, CommandList body, String terminator) {}

    /** {@code ( … )}. */
    record Subshell(TextRange range, CommandList body, List<Redirection> redirections) implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitIn(Enclosure.Kind.SUBSHELL, this, body);
            visitor.visitRedirections(redirections);
        }
    }

    /** <code>{ …; }</code>. */
    record Group(TextRange range, CommandList body, List<Redirection> redirections) implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitIn(Enclosure.Kind.GROUP, this, body);
            visitor.visitRedirections(redirections);
        }
    }

    /**
     * {@code [ … ]} or {@code [[ … ]]}.
     *
     * @param doubled whether it is {@code [[ ]]}
     * @param condition null if the brackets are empty
     */
    record Test(TextRange range, boolean doubled, @Nullable Condition condition, List<Redirection> redirections)
            implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            if (condition != null) {
                visitor.visit(condition);
            }
            visitor.visitRedirections(redirections);
        }
    }

    /** {@code (( … ))}. */
    record Arithmetic(TextRange range, ArithmeticExpression expression, List<Redirection> redirections)
            implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(expression);
            visitor.visitRedirections(redirections);
        }
    }

    /**
     * {@code name() { … }} or {@code function name { … }}.
     *
     * @param keyword whether it begins with {@code function}
     * @param body null if missing
     */
    record Function(
            TextRange range,
            boolean keyword,
            String name,
            TextRange nameRange,
            @Nullable Command body,
            List<Redirection> redirections)
            implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            if (body != null) {
                visitor.visitAlone(Enclosure.Kind.FUNCTION, this, body);
            }
            visitor.visitRedirections(redirections);
        }
    }

    /**
     * {@code coproc}.
     *
     * @param name null if it has none
     */
    record Coprocess(TextRange range, @Nullable ShellWord name, Command body, List<Redirection> redirections)
            implements Command {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitAlone(Enclosure.Kind.COPROCESS, this, body);
            visitor.visitRedirections(redirections);
        }
    }

    /**
     * {@code time} before a pipeline.
     *
     * @param time the word {@code time} with its options
     * @param timed null if {@code time} stands alone
     */
    record Time(
            TextRange range, SimpleCommand time, @Nullable Pipeline timed) implements Command {
        @Override
        public List<Redirection> redirections() {
            return List.of();
        }

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit((Command) time);
            if (timed != null) {
                visitor.visitTimed(this, timed);
            }
        }
    }
}
