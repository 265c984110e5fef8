package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits the nodes of a tree in source order, except that the body of a heredoc is visited with its redirection.
 * Override the methods for the nodes of interest, and call the overridden method to visit the children.
 */
public abstract class ShellVisitor {
    /** For subclasses. */
    protected ShellVisitor() {}

    private @Nullable Enclosure enclosure;
    private @Nullable SimpleCommand command;

    /** The construct around the current node; null at the top level of the script. */
    protected final @Nullable Enclosure enclosure() {
        return enclosure;
    }

    /** The simple command of which the words are being visited; null outside of one. */
    protected final @Nullable SimpleCommand command() {
        return command;
    }

    public void visit(CommandList list) {
        list.walk(this);
    }

    public void visit(Statement statement) {
        statement.walk(this);
    }

    public void visit(Pipeline pipeline) {
        pipeline.walk(this);
    }

    public void visit(Command each) {
        SimpleCommand outer = command;
        command = each instanceof SimpleCommand simple ? simple : null;
        each.walk(this);
        command = outer;
    }

    /** Visits a command that is not part of a pipeline: the body of a function or coprocess. */
    protected void visitBody(Command body) {
        visit(body);
    }

    public void visit(Assignment assignment) {
        assignment.walk(this);
    }

    public void visit(ArrayValue array) {
        array.walk(this);
    }

    public void visit(Redirection redirection) {
        redirection.walk(this);
    }

    public void visit(Condition condition) {
        condition.walk(this);
    }

    public void visit(ArithmeticExpression expression) {
        expression.walk(this);
    }

    public void visit(ShellWord word) {
        word.walk(this);
    }

    public void visit(WordPart part) {
        part.walk(this);
    }

    final void visitWords(List<ShellWord> words) {
        for (ShellWord word : words) {
            visit(word);
        }
    }

    final void visitRedirections(List<Redirection> redirections) {
        for (Redirection redirection : redirections) {
            visit(redirection);
        }
    }

    final void visitParts(List<WordPart> parts) {
        for (WordPart part : parts) {
            visit(part);
        }
    }

    /** Visits the statements inside a construct or substitution. */
    final void visitIn(Enclosure.Kind kind, ShellNode node, CommandList list) {
        Enclosure before = enter(kind, node, list.range());
        SimpleCommand outer = command;
        command = null;
        visit(list);
        command = outer;
        enclosure = before;
    }

    final void visitAlone(Enclosure.Kind kind, ShellNode node, Command body) {
        Enclosure before = enter(kind, node, body.range());
        visitBody(body);
        enclosure = before;
    }

    final void visitTimed(Command.Time time, Pipeline timed) {
        Enclosure before = enter(Enclosure.Kind.TIME, time, timed.range());
        visit(timed);
        enclosure = before;
    }

    private @Nullable Enclosure enter(Enclosure.Kind kind, ShellNode node, TextRange range) {
        Enclosure before = enclosure;
        enclosure = new Enclosure(kind, node, range, command, before);
        return before;
    }
}
