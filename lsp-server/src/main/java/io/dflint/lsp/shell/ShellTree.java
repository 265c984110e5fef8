package io.dflint.lsp.shell;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Condition;
import io.dflint.shell.HereDocument;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Traverses the syntax tree of a script. */
public final class ShellTree {
    private ShellTree() {}

    /** Visits a node and everything below it, outer nodes first. Does not recurse, so the tree may have any depth. */
    public static void visit(ShellNode root, Consumer<ShellNode> visitor) {
        Deque<ShellNode> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            ShellNode node = open.pop();
            visitor.accept(node);
            List<ShellNode> children = children(node);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
    }

    /** The children of a node, approximately in source order. */
    public static List<ShellNode> children(ShellNode node) {
        List<ShellNode> out = new ArrayList<>();
        switch (node) {
            case CommandList list -> out.addAll(list.statements());
            case Statement statement -> {
                out.addAll(statement.pipelines());
                out.addAll(statement.operators());
                add(out, statement.terminator());
            }
            case Pipeline pipeline -> {
                out.addAll(pipeline.commands());
                out.addAll(pipeline.pipes());
            }
            case Command command -> command(command, out);
            case Condition condition -> condition(condition, out);
            case Assignment assignment -> {
                add(out, assignment.index());
                add(out, assignment.value());
                add(out, assignment.array());
            }
            case ArrayValue array -> out.addAll(array.elements());
            case ArrayValue.Element element -> {
                add(out, element.index());
                add(out, element.value());
                add(out, element.nested());
            }
            case Redirection redirection -> {
                add(out, redirection.target());
                add(out, redirection.document());
            }
            case HereDocument document -> out.addAll(document.parts());
            case ShellWord word -> out.addAll(word.parts());
            case WordPart part -> part(part, out);
            case ArithmeticExpression expression -> out.addAll(expression.operands());
            case ShellOperator ignored -> {}
        }
        return out;
    }

    private static void command(Command command, List<ShellNode> out) {
        switch (command) {
            case SimpleCommand simple -> {
                out.addAll(simple.assignments());
                out.addAll(simple.words());
                out.addAll(simple.declarations());
            }
            case Command.If branches -> {
                for (Command.Branch branch : branches.branches()) {
                    out.add(branch.condition());
                    out.add(branch.body());
                }
                add(out, branches.otherwise());
            }
            case Command.For loop -> {
                if (loop.words() != null) {
                    out.addAll(loop.words());
                }
                out.add(loop.body());
            }
            case Command.ArithmeticFor loop -> {
                out.add(loop.init());
                out.add(loop.test());
                out.add(loop.step());
                out.add(loop.body());
            }
            case Command.Loop loop -> {
                out.add(loop.condition());
                out.add(loop.body());
            }
            case Command.Case arms -> {
                out.add(arms.subject());
                for (Command.CaseItem item : arms.items()) {
                    out.addAll(item.patterns());
                    out.add(item.body());
                }
            }
            case Command.Subshell subshell -> out.add(subshell.body());
            case Command.Group group -> out.add(group.body());
            case Command.Test test -> add(out, test.condition());
            case Command.Arithmetic arithmetic -> out.add(arithmetic.expression());
            case Command.Function function -> add(out, function.body());
            case Command.Coprocess coprocess -> {
                add(out, coprocess.name());
                out.add(coprocess.body());
            }
            case Command.Time time -> {
                out.add(time.time());
                add(out, time.timed());
            }
        }
        out.addAll(command.redirections());
    }

    private static void condition(Condition condition, List<ShellNode> out) {
        switch (condition) {
            case Condition.Word word -> out.add(word.word());
            case Condition.Unary unary -> out.add(unary.operand());
            case Condition.Binary binary -> {
                out.add(binary.left());
                out.add(binary.right());
            }
            case Condition.Logical logical -> {
                out.add(logical.left());
                out.add(logical.right());
            }
            case Condition.Not not -> out.add(not.condition());
            case Condition.Group group -> out.add(group.condition());
        }
    }

    private static void part(WordPart part, List<ShellNode> out) {
        switch (part) {
            case WordPart.DoubleQuoted quoted -> out.addAll(quoted.parts());
            case WordPart.Parameter parameter -> {
                add(out, parameter.index());
                add(out, parameter.operand());
            }
            case WordPart.CommandSubstitution substitution -> out.add(substitution.body());
            case WordPart.Arithmetic arithmetic -> out.add(arithmetic.expression());
            case WordPart.ProcessSubstitution substitution -> out.add(substitution.body());
            case WordPart.ExtendedGlob glob -> out.addAll(glob.parts());
            case WordPart.Braces braces -> out.addAll(braces.elements());
            case WordPart.Array array -> out.add(array.array());
            case WordPart.Literal ignored -> {}
            case WordPart.Escaped ignored -> {}
            case WordPart.SingleQuoted ignored -> {}
            case WordPart.AnsiQuoted ignored -> {}
            case WordPart.Glob ignored -> {}
            case WordPart.Tilde ignored -> {}
        }
    }

    private static void add(List<ShellNode> out, @Nullable ShellNode node) {
        if (node != null) {
            out.add(node);
        }
    }
}
