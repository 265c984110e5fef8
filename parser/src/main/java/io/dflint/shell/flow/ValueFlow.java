package io.dflint.shell.flow;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Condition;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Determines the shapes of the values that variables can have where they are expanded.
 *
 * <p>It follows the script in the order of execution: branches are followed separately and joined after them; what a
 * subshell sets is dropped after it; a loop begins with what its body can leave; a function is followed where it is
 * called.
 */
public final class ValueFlow {
    /** How often a function is followed. After further calls, variables that it sets are unknown. */
    private static final int MOST_CALLS = 4;

    private final Variables variables;
    private final boolean sureAnd;
    private final Map<WordPart.Parameter, ValueShape> found = new IdentityHashMap<>();

    private final ValueState state;

    private final Map<String, Command.Function> functions = new LinkedHashMap<>();
    private final Map<Command.Function, Integer> calls = new IdentityHashMap<>();
    private final List<Set<String>> locals = new ArrayList<>();

    private ValueFlow(Variables variables, Function<String, @Nullable ValueShape> environment, boolean sureAnd) {
        this.variables = variables;
        this.state = new ValueState(environment);
        this.sureAnd = sureAnd;
    }

    /**
     * Analyses a script.
     *
     * @param environment returns the shape of a variable that is known from outside; null for others
     * @param sureAnd whether commands before {@code &&} count as executed for all that follows
     */
    public static ValueFlow of(
            ShellTree tree, Variables variables, Function<String, @Nullable ValueShape> environment, boolean sureAnd) {
        ValueFlow flow = new ValueFlow(variables, environment, sureAnd);
        flow.list(tree.script().body());
        // The other functions may be called from anywhere, at any time.
        flow.state.setEnded(false);
        for (Command.Function function : List.copyOf(flow.functions.values())) {
            if (!flow.calls.containsKey(function)) {
                flow.call(function);
            }
        }
        return flow;
    }

    /**
     * Returns the shape of the value of the variable in an expansion, before the operator after its name is applied.
     */
    public ValueShape shape(WordPart.Parameter parameter) {
        return found.getOrDefault(parameter, ValueShape.SPLITS);
    }

    private void subshell(Runnable body) {
        state.branch(body);
    }

    private void list(CommandList list) {
        for (Statement statement : list.statements()) {
            if (statement.isBackground()) {
                subshell(() -> statement(statement));
            } else {
                statement(statement);
            }
        }
    }

    private void statement(Statement statement) {
        List<Pipeline> pipelines = statement.pipelines();
        pipeline(pipelines.getFirst());
        for (int i = 1; i < pipelines.size(); i++) {
            Pipeline next = pipelines.get(i);
            ShellOperator operator = statement.operatorBefore(i);
            if (sureAnd && operator != null && operator.kind() == ShellOperator.Kind.AND) {
                pipeline(next);
            } else {
                state.join(List.of(state.branch(() -> pipeline(next)), ValueState.Outcome.SKIPPED));
            }
        }
    }

    private void pipeline(Pipeline pipeline) {
        if (!pipeline.isPiped()) {
            command(pipeline.commands().getFirst());
            return;
        }
        for (Command command : pipeline.commands()) {
            subshell(() -> command(command));
        }
    }

    private void command(Command command) {
        switch (command) {
            case SimpleCommand simple -> simple(simple);
            case Command.If each -> branches(each);
            case Command.For each -> loop(each);
            case Command.ArithmeticFor each -> {
                expression(each.init());
                loop(each.range(), () -> {
                    expression(each.test());
                    list(each.body());
                    expression(each.step());
                });
            }
            case Command.Loop each ->
                loop(each.range(), () -> {
                    list(each.condition());
                    list(each.body());
                });
            case Command.Case each -> arms(each);
            case Command.Subshell each -> subshell(() -> list(each.body()));
            case Command.Group each -> list(each.body());
            case Command.Test each -> condition(each.condition());
            case Command.Arithmetic each -> expression(each.expression());
            case Command.Function each -> {
                functions.put(each.name(), each);
                return;
            }
            case Command.Coprocess each -> subshell(() -> command(each.body()));
            case Command.Time each -> {
                if (each.timed() != null) {
                    pipeline(each.timed());
                }
            }
        }
        redirections(command.redirections());
    }

    private void redirections(List<Redirection> redirections) {
        for (Redirection redirection : redirections) {
            word(redirection.target());
            if (redirection.document() != null) {
                parts(redirection.document().parts());
            }
            if (redirection.variable() != null) {
                state.set(redirection.variable(), ValueShape.WORD);
            }
        }
    }

    private void branches(Command.If command) {
        List<ValueState.Outcome> outcomes = new ArrayList<>();
        for (Command.Branch each : command.branches()) {
            list(each.condition());
            outcomes.add(state.branch(() -> list(each.body())));
        }
        CommandList otherwise = command.otherwise();
        outcomes.add(otherwise == null ? ValueState.Outcome.SKIPPED : state.branch(() -> list(otherwise)));
        state.join(outcomes);
    }

    private void arms(Command.Case command) {
        word(command.subject());
        List<ValueState.Outcome> outcomes = new ArrayList<>();
        boolean complete = false;
        for (Command.CaseItem item : command.items()) {
            for (ShellWord pattern : item.patterns()) {
                word(pattern);
                complete |= pattern.is("*") && pattern.hasGlob();
            }
            outcomes.add(state.branch(() -> list(item.body())));
        }
        if (!complete) {
            outcomes.add(ValueState.Outcome.SKIPPED);
        }
        state.join(outcomes);
    }

    private void loop(Command.For command) {
        List<ShellWord> words = command.words();
        ValueShape shape = null;
        if (words != null && !command.select()) {
            for (ShellWord word : words) {
                word(word);
                ValueShape one = word.literal() == null ? ValueShape.SPLITS : shape(word);
                shape = shape == null ? one : shape.or(one);
            }
        }
        ValueShape each = command.select() ? ValueShape.WORD : shape == null ? ValueShape.SPLITS : shape;
        loop(command.range(), () -> {
            state.set(command.name(), each);
            list(command.body());
        });
    }

    /** Follows a body that runs any number of times, so that it starts with what it can leave itself. */
    private void loop(TextRange range, Runnable body) {
        boolean before = state.ended();
        Map<String, ValueShape> entry = new HashMap<>();
        for (VariableUse write : variables.writesIn(range)) {
            ValueShape known = entry.get(write.name());
            entry.put(write.name(), (known == null ? state.get(write.name()) : known).or(written(write)));
        }
        Map<String, ValueShape> first = new HashMap<>();
        for (String name : entry.keySet()) {
            first.put(name, state.get(name));
        }
        entry.forEach(state::set);
        ValueState.Outcome outcome = state.branch(body);
        Map<String, ValueShape> left = new HashMap<>(first);
        for (Map.Entry<String, ValueShape> change : outcome.changed().entrySet()) {
            ValueShape old = first.get(change.getKey());
            ValueShape now = outcome.ended() ? entry.get(change.getKey()) : change.getValue();
            ValueShape last = now == null ? change.getValue() : now;
            left.put(change.getKey(), (old == null ? state.get(change.getKey()) : old).or(last));
        }
        left.forEach(state::set);
        state.setEnded(before);
    }

    /** The shape of the value that is written, as far as it is known before the loop. */
    private ValueShape written(VariableUse write) {
        return switch (write.how()) {
            case ARITHMETIC -> ValueShape.WORD;
            case ASSIGN, DECLARE -> {
                Assignment assignment = (Assignment) write.place().node();
                ShellWord value = assignment.value();
                yield value == null ? ValueShape.SPLITS : shape(value);
            }
            case LOOP -> {
                Command.For loop = (Command.For) write.place().node();
                List<ShellWord> words = loop.words();
                ValueShape shape = loop.select() ? ValueShape.WORD : ValueShape.EMPTY;
                for (ShellWord word : words == null || loop.select() ? List.<ShellWord>of() : words) {
                    shape = shape.or(word.literal() == null ? ValueShape.SPLITS : shape(word));
                }
                yield words == null ? ValueShape.SPLITS : shape;
            }
            case DECLARE_ONLY -> ValueShape.EMPTY;
            default -> ValueShape.SPLITS;
        };
    }

    private void condition(@Nullable Condition condition) {
        switch (condition) {
            case null -> {}
            case Condition.Word each -> word(each.word());
            case Condition.Unary each -> word(each.operand());
            case Condition.Binary each -> {
                word(each.left());
                word(each.right());
            }
            case Condition.Logical each -> {
                condition(each.left());
                condition(each.right());
            }
            case Condition.Not each -> condition(each.condition());
            case Condition.Group each -> condition(each.condition());
        }
    }

    private void expression(ArithmeticExpression expression) {
        parts(expression.operands());
        for (ArithmeticExpression.Name name : expression.names()) {
            if (name.assigned()) {
                state.set(name.name(), ValueShape.WORD);
            }
        }
    }

    private void word(ShellWord word) {
        parts(word.parts());
    }

    private void parts(List<WordPart> parts) {
        for (WordPart part : parts) {
            switch (part) {
                case WordPart.DoubleQuoted each -> parts(each.parts());
                case WordPart.Parameter each -> parameter(each);
                case WordPart.CommandSubstitution each -> subshell(() -> list(each.body()));
                case WordPart.ProcessSubstitution each -> subshell(() -> list(each.body()));
                case WordPart.Arithmetic each -> expression(each.expression());
                case WordPart.ExtendedGlob each -> parts(each.parts());
                case WordPart.Braces each -> each.elements().forEach(this::word);
                case WordPart.Array each ->
                    each.array().elements().forEach(element -> {
                        if (element.value() != null) {
                            word(element.value());
                        }
                    });
                default -> {}
            }
        }
    }

    private void parameter(WordPart.Parameter parameter) {
        ValueShape shape = parameter.index() == null && parameter.prefix().isEmpty()
                ? state.get(parameter.name())
                : ValueShape.SPLITS;
        ValueShape before = found.get(parameter);
        found.put(parameter, before == null ? shape : before.or(shape));
        if (parameter.index() != null) {
            word(parameter.index());
        }
        if (parameter.operand() != null) {
            word(parameter.operand());
        }
        if (parameter.operator().equals("=") || parameter.operator().equals(":=")) {
            state.set(parameter.name(), ValueShape.SPLITS);
        }
    }

    /** The shape of the value of a word. */
    private ValueShape shape(ShellWord word) {
        return shape(word.parts());
    }

    private ValueShape shape(List<WordPart> parts) {
        ValueShape shape = ValueShape.EMPTY;
        for (WordPart part : parts) {
            shape = shape.then(
                    switch (part) {
                        case WordPart.Text each -> ValueShape.of(each.value());
                        case WordPart.DoubleQuoted each -> shape(each.parts());
                        case WordPart.Arithmetic _ -> ValueShape.WORD;
                        case WordPart.Parameter each -> shapeOf(each);
                        case WordPart.Tilde _ -> ValueShape.WORD;
                        default -> ValueShape.SPLITS;
                    });
        }
        return shape;
    }

    private ValueShape shapeOf(WordPart.Parameter parameter) {
        if (parameter.prefix().equals("#")) {
            return ValueShape.WORD;
        }
        return parameter.index() == null && parameter.prefix().isEmpty()
                ? state.get(parameter.name())
                : ValueShape.SPLITS;
    }

    private void simple(SimpleCommand command) {
        for (Assignment assignment : command.assignments()) {
            values(assignment);
        }
        for (ShellWord word : command.words()) {
            word(word);
        }
        if (command.words().isEmpty()) {
            command.assignments().forEach(this::assign);
        }
        String name = command.name();
        if (name == null) {
            return;
        }
        switch (name) {
            case "export", "declare", "typeset", "local", "readonly" -> declare(command, name);
            case "unset" -> {
                for (ShellWord word : command.operands()) {
                    setAll(word, ValueShape.SPLITS);
                }
            }
            case "read", "mapfile", "readarray", "getopts", "printf", "let", "wait" -> builtin(command);
            case "exit", "return", "exec", "break", "continue" ->
                state.setEnded(
                        state.ended() || !name.equals("exec") || command.words().size() > 1);
            default -> {
                Command.Function function = functions.get(name);
                if (function != null) {
                    call(function);
                }
            }
        }
    }

    private void setAll(ShellWord word, ValueShape shape) {
        String text = word.literal();
        if (text != null) {
            state.set(text, shape);
        }
    }

    private void builtin(SimpleCommand command) {
        for (VariableUse write : variables.writesIn(command.range())) {
            if (write.how() == VariableUse.How.BUILTIN) {
                state.set(write.name(), command.isNamed("wait") ? ValueShape.WORD : ValueShape.SPLITS);
            } else if (write.how() == VariableUse.How.ARITHMETIC) {
                state.set(write.name(), ValueShape.WORD);
            }
        }
    }

    private void declare(SimpleCommand command, String name) {
        boolean local = !name.equals("export") && !name.equals("readonly") && !locals.isEmpty();
        boolean integer = command.hasFlag("i") && !name.equals("export");
        int declared = 0;
        for (ShellWord word : command.args()) {
            boolean assigns = declared < command.declarations().size()
                    && command.declarations().get(declared).range().equals(word.range());
            if (assigns) {
                Assignment assignment = command.declarations().get(declared);
                declared++;
                if (local) {
                    locals.getLast().add(assignment.name());
                }
                assign(assignment);
                if (integer) {
                    state.set(assignment.name(), ValueShape.WORD);
                }
                continue;
            }
            String plain = word.literal();
            if (plain != null && !plain.startsWith("-") && !name.equals("export") && !name.equals("readonly")) {
                if (local) {
                    locals.getLast().add(plain);
                }
                state.set(plain, integer ? ValueShape.WORD : ValueShape.EMPTY);
            }
        }
    }

    private void values(Assignment assignment) {
        if (assignment.index() != null) {
            expression(assignment.index());
        }
        if (assignment.value() != null) {
            word(assignment.value());
        }
        if (assignment.array() != null) {
            assignment.array().elements().forEach(element -> {
                if (element.value() != null) {
                    word(element.value());
                }
            });
        }
    }

    private void assign(Assignment assignment) {
        ShellWord value = assignment.value();
        ValueShape shape = value == null || assignment.index() != null ? ValueShape.SPLITS : shape(value);
        state.set(
                assignment.name(),
                assignment.append() ? state.get(assignment.name()).then(shape) : shape);
    }

    private void call(Command.Function function) {
        Command body = function.body();
        if (body == null) {
            return;
        }
        int times = calls.merge(function, 1, Integer::sum);
        if (times > MOST_CALLS) {
            for (VariableUse write : variables.writesIn(function.range())) {
                state.set(write.name(), ValueShape.SPLITS);
            }
            return;
        }
        boolean before = state.ended();
        Set<String> own = new HashSet<>();
        locals.add(own);
        ValueState.Outcome outcome = state.branch(() -> command(body));
        locals.removeLast();
        outcome.changed().forEach((name, shape) -> {
            if (!own.contains(name)) {
                state.set(name, shape);
            }
        });
        state.setEnded(before);
    }
}
