package io.dflint.lsp.feature.tokens;

import io.dflint.lsp.shell.ShellTree;
import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Condition;
import io.dflint.shell.HereDocument;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.Script;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paints a script. Each node paints the part of its text that belongs to none of its children, so the time is
 * proportional to the length of the text, regardless of its depth.
 */
final class ShellPainter {
    private final Canvas canvas;
    private final Deque<Step> open = new ArrayDeque<>();

    /** A node and the type of its text if the node itself has none. */
    private record Step(ShellNode node, @Nullable TokenType inherited) {}

    private ShellPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    static void paint(Script script, Canvas canvas) {
        // What belongs to no node is punctuation, or text that could not be parsed.
        canvas.paint(script.range(), TokenType.OPERATOR);
        for (TextRange rest : script.doubtful()) {
            canvas.paint(rest, TokenType.PARAMETER);
        }
        ShellPainter painter = new ShellPainter(canvas);
        painter.open.push(new Step(script.body(), null));
        while (!painter.open.isEmpty()) {
            painter.paint(painter.open.pop());
        }
        for (TextRange comment : script.comments()) {
            canvas.paintComment(comment);
        }
    }

    private void paint(Step step) {
        ShellNode node = step.node();
        List<ShellNode> children = ShellTree.children(node);
        TokenType type = type(node, step.inherited());
        if (type != null) {
            paintBetween(node, children, type);
        }
        paintNames(node);
        int command = node instanceof SimpleCommand simple && !simple.words().isEmpty()
                ? simple.assignments().size()
                : -1;
        for (int i = children.size() - 1; i >= 0; i--) {
            open.push(new Step(children.get(i), i == command ? TokenType.FUNCTION : type));
        }
    }

    private void paintBetween(ShellNode node, List<ShellNode> children, TokenType type) {
        List<TextRange> inner = new ArrayList<>(children.size());
        for (ShellNode child : children) {
            inner.add(child.range());
        }
        inner.sort(Comparator.naturalOrder());
        int at = node.range().start();
        for (TextRange child : inner) {
            if (child.start() >= node.range().end()) {
                break;
            }
            paint(node, at, child.start(), type);
            at = Math.max(at, child.end());
        }
        paint(node, at, node.range().end(), type);
    }

    private void paint(ShellNode node, int start, int end, TokenType type) {
        if (start >= end) {
            return;
        }
        TextRange range = new TextRange(start, end);
        if (type == TokenType.KEYWORD) {
            canvas.paintKeywords(range);
        } else if (node instanceof HereDocument) {
            canvas.paintWhole(range, type);
        } else {
            canvas.paint(range, type);
        }
    }

    /** The type of the text that belongs to a node itself; null for none. */
    private static @Nullable TokenType type(ShellNode node, @Nullable TokenType inherited) {
        return switch (node) {
            case CommandList ignored -> null;
            case Statement ignored -> null;
            case Pipeline ignored -> null;
            case SimpleCommand ignored -> null;
            case Command.Test ignored -> TokenType.OPERATOR;
            case Command.Arithmetic ignored -> TokenType.OPERATOR;
            case Command ignored -> TokenType.KEYWORD;
            case Condition ignored -> TokenType.OPERATOR;
            case ShellOperator ignored -> TokenType.OPERATOR;
            case Assignment ignored -> TokenType.OPERATOR;
            case ArrayValue ignored -> TokenType.OPERATOR;
            case ArrayValue.Element ignored -> TokenType.OPERATOR;
            case Redirection ignored -> TokenType.OPERATOR;
            case ArithmeticExpression ignored -> TokenType.PARAMETER;
            case HereDocument ignored -> TokenType.STRING;
            case ShellWord ignored -> inherited == TokenType.FUNCTION ? inherited : TokenType.PARAMETER;
            case WordPart part -> type(part, inherited);
        };
    }

    private static @Nullable TokenType type(WordPart part, @Nullable TokenType inherited) {
        return switch (part) {
            case WordPart.SingleQuoted ignored -> TokenType.STRING;
            case WordPart.DoubleQuoted ignored -> TokenType.STRING;
            case WordPart.AnsiQuoted ignored -> TokenType.STRING;
            case WordPart.Parameter ignored -> TokenType.VARIABLE;
            case WordPart.CommandSubstitution ignored -> TokenType.OPERATOR;
            case WordPart.ProcessSubstitution ignored -> TokenType.OPERATOR;
            case WordPart.Arithmetic ignored -> TokenType.OPERATOR;
            case WordPart.Array ignored -> TokenType.OPERATOR;
            default -> inherited;
        };
    }

    private void paintNames(ShellNode node) {
        switch (node) {
            case Assignment assignment -> canvas.paint(assignment.nameRange(), TokenType.VARIABLE, Token.DECLARATION);
            case Command.For loop -> canvas.paint(loop.nameRange(), TokenType.VARIABLE, Token.DECLARATION);
            case Command.Function function -> canvas.paint(function.nameRange(), TokenType.FUNCTION, Token.DECLARATION);
            case WordPart.Parameter parameter
            when parameter.operand() != null -> {
                int end = parameter.operand().range().start();
                int start = end - parameter.operator().length();
                if (start > parameter.range().start()) {
                    canvas.paint(new TextRange(start, end), TokenType.OPERATOR);
                }
            }
            case ArithmeticExpression expression -> {
                for (ArithmeticExpression.Name name : expression.names()) {
                    canvas.paint(name.range(), TokenType.VARIABLE);
                }
            }
            default -> {}
        }
    }
}
