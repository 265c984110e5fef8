package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the places where a script sets variables, in source order. */
final class VariableWrites extends ShellVisitor {
    private final List<VariableWrite> found = new ArrayList<>();

    /** The range of the last statement examined, and the index of its first pipeline after {@code ||}. */
    private @Nullable TextRange statement;

    private int firstAfterOr;

    private VariableWrites() {}

    static List<VariableWrite> of(Script script, List<CommandSite> commands) {
        VariableWrites writes = new VariableWrites();
        for (CommandSite site : commands) {
            writes.addCommand(site);
        }
        writes.visit(script.body());
        Collections.sort(writes.found);
        return writes.found;
    }

    private void addCommand(CommandSite site) {
        SimpleCommand command = site.command();
        if (command.words().isEmpty()) {
            addAssignments(command.assignments(), site);
        }
        addAssignments(command.declarations(), site);
        String name = command.name();
        if (name == null) {
            return;
        }
        switch (name) {
            case "read", "mapfile", "readarray", "unset", "getopts" -> {
                for (ShellWord word : command.operands()) {
                    addUnknown(word.literal(), site);
                }
            }
            case "let" -> {
                for (ShellWord word : command.args()) {
                    addUnknown(word.literal(), site);
                }
            }
            case "printf" -> addUnknown(command.optionValue("v"), site);
            default -> {}
        }
    }

    private void addAssignments(List<Assignment> assignments, CommandSite site) {
        for (Assignment assignment : assignments) {
            found.add(new VariableWrite(
                    assignment.name(), assignment.range().start(), assignment, site, isAfterOr(site)));
        }
    }

    private boolean isAfterOr(CommandSite site) {
        if (!site.statement().range().equals(statement)) {
            statement = site.statement().range();
            List<ShellOperator> operators = site.statement().operators();
            int first = 0;
            while (first < operators.size() && operators.get(first).kind() != ShellOperator.Kind.OR) {
                first++;
            }
            firstAfterOr = first + 1;
        }
        return site.statementIndex() >= firstAfterOr;
    }

    /** Adds the name at the start of a text, with an unknown value. */
    private void addUnknown(@Nullable String text, CommandSite site) {
        if (text != null) {
            int end = ShellName.end(text, 0, text.length());
            if (end > 0) {
                found.add(new VariableWrite(
                        text.substring(0, end), site.command().range().start(), null, site, false));
            }
        }
    }

    @Override
    public void visit(Command command) {
        if (command instanceof Command.For loop) {
            addUnknown(loop.name(), loop.nameRange().start());
        }
        super.visit(command);
    }

    @Override
    public void visit(ArithmeticExpression expression) {
        for (ArithmeticExpression.Name name : expression.names()) {
            if (name.assigned()) {
                addUnknown(name.name(), name.range().start());
            }
        }
        super.visit(expression);
    }

    @Override
    public void visit(WordPart part) {
        if (part instanceof WordPart.Parameter parameter
                && (parameter.operator().equals("=") || parameter.operator().equals(":="))) {
            addUnknown(parameter.name(), parameter.range().start());
        }
        super.visit(part);
    }

    private void addUnknown(String name, int offset) {
        found.add(new VariableWrite(name, offset, null, null, false));
    }
}
