package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a tree in source order, except that the body of a here-document is visited with its redirection. Override
 * what is of interest and call the method of this class to go on inside.
 */
public abstract class ShellVisitor {
    private @Nullable Enclosure enclosure;
    private @Nullable SimpleCommand command;

    /** What the place reached stands in; null in the script itself. */
    protected final @Nullable Enclosure enclosure() {
        return enclosure;
    }

    /** The simple command whose words are being visited, or null. */
    protected final @Nullable SimpleCommand command() {
        return command;
    }

    public void visit(CommandList list) {
        for (Statement statement : list.statements()) {
            visit(statement);
        }
    }

    public void visit(Statement statement) {
        for (Pipeline pipeline : statement.pipelines()) {
            visit(pipeline);
        }
    }

    public void visit(Pipeline pipeline) {
        for (Command each : pipeline.commands()) {
            visit(each);
        }
    }

    public void visit(Command each) {
        SimpleCommand outer = command;
        command = null;
        switch (each) {
            case SimpleCommand simple -> visit(simple);
            case Command.If branches -> visitIf(branches);
            case Command.For loop -> {
                if (loop.words() != null) {
                    visitWords(loop.words());
                }
                visitIn(Enclosure.Kind.LOOP_BODY, loop, loop.body());
            }
            case Command.ArithmeticFor loop -> {
                visit(loop.init());
                visit(loop.test());
                visit(loop.step());
                visitIn(Enclosure.Kind.LOOP_BODY, loop, loop.body());
            }
            case Command.Loop loop -> {
                visitIn(Enclosure.Kind.LOOP_CONDITION, loop, loop.condition());
                visitIn(Enclosure.Kind.LOOP_BODY, loop, loop.body());
            }
            case Command.Case arms -> visitCase(arms);
            case Command.Subshell subshell -> visitIn(Enclosure.Kind.SUBSHELL, subshell, subshell.body());
            case Command.Group group -> visitIn(Enclosure.Kind.GROUP, group, group.body());
            case Command.Test test -> {
                if (test.condition() != null) {
                    visit(test.condition());
                }
            }
            case Command.Arithmetic arithmetic -> visit(arithmetic.expression());
            case Command.Function function -> {
                if (function.body() != null) {
                    visitAlone(Enclosure.Kind.FUNCTION, function, function.body());
                }
            }
            case Command.Coprocess coprocess -> visitAlone(Enclosure.Kind.COPROCESS, coprocess, coprocess.body());
            case Command.Time time -> {
                visit(time.time());
                if (time.timed() != null) {
                    Enclosure before =
                            enter(Enclosure.Kind.TIME, time, time.timed().range());
                    visit(time.timed());
                    enclosure = before;
                }
            }
        }
        if (!(each instanceof SimpleCommand)) {
            visitRedirections(each.redirections());
        }
        command = outer;
    }

    /** A command that is no pipeline of its own: the body of a function or coprocess. */
    protected void visitBody(Command body) {
        visit(body);
    }

    public void visit(SimpleCommand simple) {
        SimpleCommand outer = command;
        command = simple;
        for (Assignment assignment : simple.assignments()) {
            visit(assignment);
        }
        visitWords(simple.words());
        visitRedirections(simple.redirections());
        command = outer;
    }

    public void visit(Assignment assignment) {
        if (assignment.index() != null) {
            visit(assignment.index());
        }
        if (assignment.value() != null) {
            visit(assignment.value());
        }
        if (assignment.array() != null) {
            visit(assignment.array());
        }
    }

    public void visit(ArrayValue array) {
        for (ArrayValue.Element element : array.elements()) {
            if (element.index() != null) {
                visit(element.index());
            }
            if (element.value() != null) {
                visit(element.value());
            }
            if (element.nested() != null) {
                visit(element.nested());
            }
        }
    }

    public void visit(Redirection redirection) {
        visit(redirection.target());
        if (redirection.document() != null) {
            visitParts(redirection.document().parts());
        }
    }

    public void visit(Condition condition) {
        switch (condition) {
            case Condition.Word word -> visit(word.word());
            case Condition.Unary unary -> visit(unary.operand());
            case Condition.Binary binary -> {
                visit(binary.left());
                visit(binary.right());
            }
            case Condition.Logical logical -> {
                visit(logical.left());
                visit(logical.right());
            }
            case Condition.Not not -> visit(not.condition());
            case Condition.Group group -> visit(group.condition());
        }
    }

    public void visit(ArithmeticExpression expression) {
        visitParts(expression.operands());
    }

    public void visit(ShellWord word) {
        visitParts(word.parts());
    }

    public void visit(WordPart part) {
        switch (part) {
            case WordPart.CommandSubstitution substitution ->
                visitIn(Enclosure.Kind.COMMAND_SUBSTITUTION, substitution, substitution.body());
            case WordPart.ProcessSubstitution process ->
                visitIn(Enclosure.Kind.PROCESS_SUBSTITUTION, process, process.body());
            case WordPart.DoubleQuoted quoted -> visitParts(quoted.parts());
            case WordPart.ExtendedGlob glob -> visitParts(glob.parts());
            case WordPart.Braces braces -> visitWords(braces.elements());
            case WordPart.Arithmetic arithmetic -> visit(arithmetic.expression());
            case WordPart.Parameter parameter -> {
                if (parameter.index() != null) {
                    visit(parameter.index());
                }
                if (parameter.operand() != null) {
                    visit(parameter.operand());
                }
            }
            case WordPart.Array array -> visit(array.array());
            case WordPart.Literal _,
                    WordPart.Escaped _,
                    WordPart.SingleQuoted _,
                    WordPart.AnsiQuoted _,
                    WordPart.Glob _,
                    WordPart.Tilde _ -> {}
        }
    }

    private void visitIf(Command.If branches) {
        for (Command.Branch branch : branches.branches()) {
            visitIn(Enclosure.Kind.CONDITION, branches, branch.condition());
            visitIn(Enclosure.Kind.BRANCH, branches, branch.body());
        }
        if (branches.otherwise() != null) {
            visitIn(Enclosure.Kind.BRANCH, branches, branches.otherwise());
        }
    }

    private void visitCase(Command.Case arms) {
        visit(arms.subject());
        for (Command.CaseItem item : arms.items()) {
            visitWords(item.patterns());
            visitIn(Enclosure.Kind.CASE_ARM, arms, item.body());
        }
    }

    private void visitIn(Enclosure.Kind kind, ShellNode node, CommandList list) {
        Enclosure before = enter(kind, node, list.range());
        SimpleCommand outer = command;
        command = null;
        visit(list);
        command = outer;
        enclosure = before;
    }

    private void visitAlone(Enclosure.Kind kind, ShellNode node, Command body) {
        Enclosure before = enter(kind, node, body.range());
        visitBody(body);
        enclosure = before;
    }

    private @Nullable Enclosure enter(Enclosure.Kind kind, ShellNode node, TextRange range) {
        Enclosure before = enclosure;
        enclosure = new Enclosure(kind, node, range, command, before);
        return before;
    }

    private void visitWords(List<ShellWord> words) {
        for (ShellWord word : words) {
            visit(word);
        }
    }

    private void visitRedirections(List<Redirection> redirections) {
        for (Redirection redirection : redirections) {
            visit(redirection);
        }
    }

    private void visitParts(List<WordPart> parts) {
        for (WordPart part : parts) {
            visit(part);
        }
    }
}
