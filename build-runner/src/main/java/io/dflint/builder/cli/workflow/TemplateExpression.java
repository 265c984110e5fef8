package io.dflint.builder.cli.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression between the braces of a template: commands separated by {@code |}, each a function or a value. */
final class TemplateExpression {
    private final List<List<Operand>> commands;

    private TemplateExpression(List<List<Operand>> commands) {
        this.commands = commands;
    }

    private sealed interface Operand {}

    /** A text, number or boolean. */
    private record Constant(@Nullable Object value) implements Operand {}

    /** {@code .A.B}, {@code $.A} or {@code $x.A}; {@code start} is empty, {@code $} or {@code $x}. */
    private record Field(String start, List<String> names) implements Operand {}

    private record Function(String name) implements Operand {}

    private record Nested(TemplateExpression expression, List<String> names) implements Operand {}

    static TemplateExpression parse(String text) throws TemplateException {
        Parser parser = new Parser(text);
        TemplateExpression expression = parser.expression();
        if (parser.at < text.length()) {
            throw new TemplateException("unexpected \"" + text.substring(parser.at) + "\"");
        }
        return expression;
    }

    private static final class Parser {
        private static final int DEEPEST = 100;

        private final String text;
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
        }

        TemplateExpression expression() throws TemplateException {
            if (++depth > DEEPEST) {
                throw new TemplateException("too many parentheses");
            }
            List<List<Operand>> commands = new ArrayList<>();
            List<Operand> command = new ArrayList<>();
            while (true) {
                skipBlanks();
                char c = at < text.length() ? text.charAt(at) : ')';
                if (c != ')' && c != '|') {
                    command.add(operand(c));
                    continue;
                }
                if (command.isEmpty()) {
                    throw new TemplateException("missing value for command");
                }
                commands.add(command);
                command = new ArrayList<>();
                if (c == ')') {
                    depth--;
                    return new TemplateExpression(commands);
                }
                at++;
            }
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private Operand operand(char c) throws TemplateException {
            if (c == '(') {
                at++;
                TemplateExpression nested = expression();
                if (at >= text.length()) {
                    throw new TemplateException("unclosed parenthesis");
                }
                at++;
                return new Nested(nested, names());
            }
            if (c == '"' || c == '`') {
                return new Constant(string(c));
            }
            if (c == '.' || c == '$') {
                return field();
            }
            int start = at;
            while (at < text.length() && " \t\n|()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return word(text.substring(start, at));
        }

        private static Operand word(String word) throws TemplateException {
            switch (word) {
                case "true", "false" -> {
                    return new Constant(word.equals("true"));
                }
                case "nil" -> {
                    return new Constant(null);
                }
                default -> {}
            }
            char first = word.charAt(0);
            if (first == '-' || Character.isDigit(first)) {
                try {
                    return new Constant(Long.parseLong(word));
                } catch (NumberFormatException e) {
                    throw new TemplateException("bad number " + word);
                }
            }
            if (!TemplateFunctions.knows(word)) {
                throw new TemplateException("function \"" + word + "\" not defined");
            }
            return new Function(word);
        }

        private Operand field() throws TemplateException {
            int start = at;
            if (text.charAt(at) == '$') {
                at++;
                while (at < text.length() && isNamePart(text.charAt(at))) {
                    at++;
                }
            }
            String variable = text.substring(start, at);
            List<String> names = names();
            if (variable.isEmpty() && names.isEmpty()) {
                at++; // the dot alone
            }
            return new Field(variable, names);
        }

        private List<String> names() {
            List<String> names = new ArrayList<>();
            while (at + 1 < text.length() && text.charAt(at) == '.' && isNamePart(text.charAt(at + 1))) {
                int start = ++at;
                while (at < text.length() && isNamePart(text.charAt(at))) {
                    at++;
                }
                names.add(text.substring(start, at));
            }
            return names;
        }

        private static boolean isNamePart(char c) {
            return Character.isLetterOrDigit(c) || c == '_';
        }

        private String string(char quote) throws TemplateException {
            StringBuilder value = new StringBuilder();
            at++;
            while (at < text.length() && text.charAt(at) != quote) {
                char c = text.charAt(at++);
                if (c == '\\' && quote == '"' && at < text.length()) {
                    char escaped = text.charAt(at++);
                    value.append(
                            switch (escaped) {
                                case 'n' -> '\n';
                                case 't' -> '\t';
                                default -> escaped;
                            });
                } else {
                    value.append(c);
                }
            }
            if (at >= text.length()) {
                throw new TemplateException("unterminated quoted string");
            }
            at++;
            return value.toString();
        }
    }

    @Nullable
    Object evaluate(TemplateScope scope) throws TemplateException {
        Object result = null;
        for (int i = 0; i < commands.size(); i++) {
            List<Operand> command = commands.get(i);
            List<@Nullable Object> arguments = new ArrayList<>();
            for (Operand argument : command.subList(1, command.size())) {
                arguments.add(value(argument, scope));
            }
            if (i > 0) {
                arguments.add(result);
            }
            if (command.getFirst() instanceof Function function) {
                result = TemplateFunctions.call(function.name, arguments);
            } else if (arguments.isEmpty()) {
                result = value(command.getFirst(), scope);
            } else {
                throw new TemplateException("can't give argument to non-function");
            }
        }
        return result;
    }

    private static @Nullable Object value(Operand operand, TemplateScope scope) throws TemplateException {
        return switch (operand) {
            case Constant constant -> constant.value;
            case Nested nested -> follow(nested.expression.evaluate(scope), nested.names);
            case Function function -> TemplateFunctions.call(function.name, List.of());
            case Field field -> follow(start(field.start, scope), field.names);
        };
    }

    private static @Nullable Object start(String variable, TemplateScope scope) throws TemplateException {
        if (variable.isEmpty()) {
            return scope.dot();
        }
        if (variable.equals("$")) {
            return scope.root();
        }
        if (!scope.variables().containsKey(variable)) {
            throw new TemplateException("undefined variable \"" + variable + "\"");
        }
        return scope.variables().get(variable);
    }

    private static @Nullable Object follow(@Nullable Object from, List<String> names) throws TemplateException {
        Object value = from;
        for (String name : names) {
            if (value == null) {
                return null;
            }
            if (!(value instanceof Map<?, ?> map)) {
                throw new TemplateException("can't evaluate field " + name + " in " + TemplateValues.text(value));
            }
            value = member(map, name);
        }
        return value;
    }

    private static @Nullable Object member(Map<?, ?> map, String name) throws TemplateException {
        if (map.containsKey(name)) {
            return map.get(name);
        }
        // Some fields have another spelling in Go than in the JSON used here.
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (name.equalsIgnoreCase(String.valueOf(entry.getKey()))) {
                return entry.getValue();
            }
        }
        throw new TemplateException("map has no entry for key \"" + name + "\"");
    }
}
