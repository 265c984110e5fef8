package io.dflint.shell.flow;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.Condition;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.VariableUse.How;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Set;

/**
 * Finds the variables that the syntax of a script sets and reads: expansions, assignments, arithmetic, loops, tests and
 * redirections.
 */
final class SyntaxUses {
    private final ShellTree tree;
    private final Set<String> associative;
    private final VariableUses uses;

    private SyntaxUses(ShellTree tree, Set<String> associative, VariableUses uses) {
        this.tree = tree;
        this.associative = associative;
        this.uses = uses;
    }

    /**
     * Adds all uses in a script.
     *
     * @param associative the names of the associative arrays
     */
    static void find(ShellTree tree, Set<String> associative, VariableUses uses) {
        SyntaxUses found = new SyntaxUses(tree, associative, uses);
        tree.all(Shape.PARAMETER).forEach(found::parameter);
        tree.all(Shape.ASSIGNMENT).forEach(found::assignment);
        tree.all(Shape.EXPRESSION).forEach(found::expression);
        tree.all(Shape.FOR).forEach(found::loop);
        tree.all(Shape.CONDITION).forEach(found::condition);
        tree.all(Shape.COPROCESS).forEach(found::coprocess);
        tree.all(Shape.REDIRECTION).forEach(found::redirection);
    }

    private void parameter(Place place) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        boolean sets = parameter.operator().equals("=") || parameter.operator().equals(":=");
        if (sets) {
            uses.add(parameter.name(), How.DEFAULT, place.range(), place);
        }
        uses.add(parameter.name(), How.READ, place.range(), place);
        if (parameter.index() != null && !associative.contains(parameter.name())) {
            uses.names(parameter.index(), place);
        }
        if (parameter.operator().equals(":") && parameter.operand() != null) {
            uses.names(parameter.operand(), place);
        }
    }

    private void assignment(Place place) {
        Assignment assignment = (Assignment) place.node();
        if (assignment.append()) {
            uses.add(assignment.name(), How.READ, assignment.nameRange(), place);
        }
        if (assignment.name().startsWith("PS") || assignment.name().equals("PROMPT_COMMAND")) {
            uses.later(assignment.value(), place);
        }
        if (!Quoting.isArgument(place)) {
            boolean isCommand = place.parent() instanceof SimpleCommand command
                    && command.words().isEmpty();
            if (isCommand) {
                uses.add(assignment.name(), How.ASSIGN, shown(assignment), place);
            }
            return;
        }
        SimpleCommand command = place.simpleCommand();
        String name = command == null ? null : command.name();
        if (command == null || name == null) {
            return;
        }
        switch (name) {
            case "export" -> {
                uses.add(assignment.name(), How.EXPORT, assignment.range(), place);
                uses.add(assignment.name(), How.DECLARE, shown(assignment), place);
            }
            case "declare", "typeset" -> {
                if (command.hasFlag("x")) {
                    uses.add(assignment.name(), How.EXPORT, assignment.range(), place);
                }
                uses.add(assignment.name(), How.DECLARE, shown(assignment), place);
            }
            default -> uses.add(assignment.name(), How.DECLARE, shown(assignment), place);
        }
    }

    /** The range to show for an assignment: its name. */
    private static TextRange shown(Assignment assignment) {
        return assignment.nameRange();
    }

    private void expression(Place place) {
        ArithmeticExpression expression = (ArithmeticExpression) place.node();
        if (isKey(place)) {
            return;
        }
        for (ArithmeticExpression.Name name : expression.names()) {
            Place at = new Place(new ShellWord(name.range(), List.of()), place);
            if (name.assigned()) {
                uses.add(name.name(), How.ARITHMETIC, operator(name), at);
                if (isChanged(name)) {
                    uses.add(name.name(), How.READ, name.range(), at);
                }
            } else {
                uses.add(name.name(), How.READ, name.range(), at);
            }
        }
    }

    /** Reports whether an expression is an index of an associative array. */
    private boolean isKey(Place expression) {
        for (Place at = expression.outer(); at != null && !(at.node() instanceof Command); at = at.outer()) {
            if (at.node() instanceof Assignment assignment) {
                return associative.contains(assignment.name());
            }
            if (at.node() instanceof WordPart.Parameter) {
                return false;
            }
        }
        return false;
    }

    /** The range of the operator after a name that it sets, or of the name if the operator precedes it. */
    private TextRange operator(ArithmeticExpression.Name name) {
        var text = tree.script().text();
        int at = afterName(name);
        int end = at;
        while (end < text.length() && "+-*/%&|^<>=".indexOf(text.charAt(end)) >= 0) {
            end++;
            if (text.charAt(end - 1) == '=') {
                break;
            }
        }
        return end > at ? text.sourceRange(at, end) : name.range();
    }

    private int afterName(ArithmeticExpression.Name name) {
        var text = tree.script().text();
        int at = text.logicalOffset(name.range().start()) + name.name().length();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Reports whether the operator after or before a name is one other than {@code =}. */
    private boolean isChanged(ArithmeticExpression.Name name) {
        var text = tree.script().text();
        int at = afterName(name);
        return at >= text.length() || text.charAt(at) != '=';
    }

    private void loop(Place place) {
        Command.For loop = (Command.For) place.node();
        int start = loop.range().start();
        uses.add(loop.name(), How.LOOP, new TextRange(start, loop.nameRange().end()), place);
    }

    private void coprocess(Place place) {
        ShellWord name = ((Command.Coprocess) place.node()).name();
        String text = name == null ? "COPROC" : name.literal();
        if (text != null) {
            uses.add(text, How.BUILTIN, place.range(), place);
        }
    }

    private void redirection(Place place) {
        Redirection redirection = (Redirection) place.node();
        if (redirection.variable() != null) {
            boolean closes = redirection.target().is("-");
            uses.add(redirection.variable(), closes ? How.READ : How.BUILTIN, place.range(), place);
        }
    }

    private void condition(Place place) {
        if (place.node() instanceof Condition.Unary unary
                && (unary.operator().equals("-v") || unary.operator().equals("-R"))) {
            String text = unary.operand().literal();
            if (text != null) {
                TextRange range =
                        unary.operator().equals("-R") ? unary.operand().range() : place.range();
                uses.add(text.substring(0, ShellName.end(text, 0, text.length())), How.READ_LATER, range, place);
            }
        } else if (place.node() instanceof Condition.Binary binary
                && isArithmetic(binary.operator())
                && isDoubled(place)) {
            operand(binary.left(), place);
            operand(binary.right(), place);
        }
    }

    private static boolean isDoubled(Place place) {
        Place command = place.command();
        return command != null && command.node() instanceof Command.Test test && test.doubled();
    }

    private static boolean isArithmetic(String operator) {
        return switch (operator) {
            case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" -> true;
            default -> false;
        };
    }

    private void operand(ShellWord word, Place place) {
        if (word.parts().size() == 1 && word.parts().getFirst() instanceof WordPart.Literal literal) {
            String text = literal.value();
            int end = ShellName.end(text, 0, text.length());
            if (end == text.length() || end > 0 && text.charAt(end) == '[') {
                uses.add(text.substring(0, end), How.READ, word.range(), new Place(word, place));
            }
        }
    }
}
