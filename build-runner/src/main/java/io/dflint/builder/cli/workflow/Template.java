package io.dflint.builder.cli.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template of {@code --format} in Go's syntax: fields ({@code {{.Config.Cmd}}}), functions and pipes ({@code {{json
 * .Config | upper}}}), {@code if}, {@code range} and {@code with}. Values are those of JSON.
 */
final class Template {
    private final List<Node> nodes;

    private Template(List<Node> nodes) {
        this.nodes = nodes;
    }

    private sealed interface Node {}

    private record Text(String text) implements Node {}

    private record Value(TemplateExpression expression) implements Node {}

    private enum BlockKind {
        IF,
        RANGE,
        WITH
    }

    private record Block(
            BlockKind kind,
            @Nullable String key,
            @Nullable String variable,
            TemplateExpression expression,
            List<Node> then,
            List<Node> otherwise)
            implements Node {}

    /** Parses a template. {@code \t} and {@code \n} stand for a tab and a line break. */
    static Template parse(String text) throws TemplateException {
        Parser parser = new Parser(text.replace("\\t", "\t").replace("\\n", "\n"));
        List<Node> nodes = parser.nodes(false);
        return new Template(nodes);
    }

    private static final class Parser {
        private final String text;
        private int at;
        private String ended = "";

        Parser(String text) {
            this.text = text;
        }

        /** Parses nodes up to the end, or up to {@code end} or {@code else} of the open block. */
        List<Node> nodes(boolean inBlock) throws TemplateException {
            List<Node> nodes = new ArrayList<>();
            while (at < text.length()) {
                int open = text.indexOf("{{", at);
                int until = open < 0 ? text.length() : open;
                boolean trimBefore = open >= 0 && text.startsWith("{{- ", open);
                String plain = text.substring(at, until);
                nodes.add(new Text(trimBefore ? plain.stripTrailing() : plain));
                if (open < 0) {
                    at = text.length();
                    break;
                }
                String action = action(open);
                if (action.equals("end") || action.equals("else") || action.startsWith("else ")) {
                    if (!inBlock) {
                        throw new TemplateException("unexpected {{" + action + "}}");
                    }
                    ended = action;
                    return nodes;
                }
                Node node = node(action);
                if (node != null) {
                    nodes.add(node);
                }
            }
            if (inBlock) {
                throw new TemplateException("unexpected end, {{end}} is missing");
            }
            return nodes;
        }

        /** Returns the text between the braces. */
        private String action(int open) throws TemplateException {
            int i = open + 2;
            while (i < text.length() && !text.startsWith("}}", i)) {
                char c = text.charAt(i);
                if (c == '"' || c == '`') {
                    int close = i + 1;
                    while (close < text.length() && text.charAt(close) != c) {
                        close += c == '"' && text.charAt(close) == '\\' ? 2 : 1;
                    }
                    i = close;
                }
                i++;
            }
            if (i >= text.length()) {
                throw new TemplateException("unclosed action");
            }
            String action = text.substring(open + 2, i);
            at = i + 2;
            if (action.startsWith("- ")) {
                action = action.substring(2);
            }
            if (action.endsWith(" -")) {
                action = action.substring(0, action.length() - 2);
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
            return action.strip();
        }

        private @Nullable Node node(String action) throws TemplateException {
            if (action.startsWith("/*")) {
                return null;
            }
            for (BlockKind kind : BlockKind.values()) {
                String word = kind.name().toLowerCase(java.util.Locale.ROOT) + " ";
                if (action.startsWith(word)) {
                    return block(kind, action.substring(word.length()));
                }
            }
            return new Value(TemplateExpression.parse(action));
        }

        private Block block(BlockKind kind, String head) throws TemplateException {
            String key = null;
            String variable = null;
            String rest = head;
            int assign = head.indexOf(":=");
            if (head.stripLeading().startsWith("$") && assign > 0) {
                String[] names = head.substring(0, assign).split(",", -1);
                variable = names[names.length - 1].strip();
                key = names.length > 1 ? names[0].strip() : null;
                rest = head.substring(assign + 2);
            }
            TemplateExpression expression = TemplateExpression.parse(rest.strip());
            List<Node> then = nodes(true);
            List<Node> otherwise = List.of();
            if (ended.startsWith("else ")) {
                Node nested = node(ended.substring("else ".length()).strip());
                otherwise = nested == null ? List.of() : List.of(nested);
            } else if (ended.equals("else")) {
                otherwise = nodes(true);
            }
            ended = "";
            return new Block(kind, key, variable, expression, then, otherwise);
        }
    }

    /** Applies the template to a value. */
    String apply(@Nullable Object value) throws TemplateException {
        StringBuilder out = new StringBuilder();
        TemplateScope scope = new TemplateScope(value, value, Map.of());
        write(nodes, scope, out);
        return out.toString();
    }

    private static void write(List<Node> nodes, TemplateScope scope, StringBuilder out) throws TemplateException {
        for (Node node : nodes) {
            switch (node) {
                case Text text -> out.append(text.text);
                case Value value -> out.append(TemplateValues.text(value.expression.evaluate(scope)));
                case Block block -> write(block, scope, out);
            }
        }
    }

    private static void write(Block block, TemplateScope scope, StringBuilder out) throws TemplateException {
        Object value = block.expression.evaluate(scope);
        if (!TemplateValues.isTrue(value)) {
            write(block.otherwise, scope, out);
            return;
        }
        switch (block.kind) {
            case IF -> write(block.then, scope, out);
            case WITH -> write(block.then, scope.enter(value, block.variable, value), out);
            case RANGE -> {
                for (Map.Entry<Object, @Nullable Object> element : TemplateValues.elements(value)) {
                    TemplateScope inner = scope.enter(element.getValue(), block.variable, element.getValue());
                    write(block.then, inner.with(block.key, element.getKey()), out);
                }
            }
        }
    }
}
