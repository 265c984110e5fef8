package io.dflint.lint.custom;

import io.dflint.instruction.InstructionType;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.InvalidValue;
import io.dflint.lint.config.YamlNodes;
import io.dflint.lint.custom.CustomRule.Definition;
import io.dflint.lint.custom.CustomRule.Example;
import io.dflint.lint.custom.CustomRule.Replacement;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.syntax.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Parses the file of a rule. */
final class CustomRuleReader {
    private static final List<String> KEYS =
            List.of("id", "title", "message", "severity", "why", "match", "require", "unless", "fix", "examples");
    private static final List<String> CONDITIONS =
            List.of("instruction", "stage", "image", "command", "flag", "argument", "variable", "label");

    private final String file;

    private CustomRuleReader(String file) {
        this.file = file;
    }

    /**
     * Parses a rule.
     *
     * @param file the name of the file for messages
     * @throws ConfigException for the first mistake
     */
    static CustomRule read(String file, String text) throws ConfigException {
        Node root = YamlNodes.compose(file, text);
        if (root == null) {
            throw new ConfigException(file, 0, "empty; a rule has at least id, message and match");
        }
        return new CustomRule(new CustomRuleReader(file).definition(root));
    }

    private Definition definition(Node root) throws ConfigException {
        Map<String, Node> fields = fields(root, "the file", KEYS);
        String id = text(fields, "id", root);
        if (!Rules.isProjectId(id)) {
            throw problem(
                    fields.get("id"),
                    "id: invalid value '" + Shortened.value(id)
                            + "'; expected capitals, a hyphen and more, such as ACME-001");
        }
        String message = text(fields, "message", root);
        String title = fields.containsKey("title") ? text(fields, "title", root) : message;
        Severity severity = severity(fields.get("severity"));
        boolean required = fields.containsKey("require");
        if (required == fields.containsKey("match")) {
            throw problem(root, required ? "match and require exclude each other" : "match is missing");
        }
        Condition condition = condition(fields.get(required ? "require" : "match"), required ? "require" : "match");
        Node unlessNode = fields.get("unless");
        Condition unless = unlessNode == null ? null : condition(unlessNode, "unless");
        if (unless != null && unless.subject() != Subject.INSTRUCTION && unless.subject() != condition.subject()) {
            throw problem(
                    unlessNode,
                    "unless: looks at " + unless.subject().key() + ", but the rule at "
                            + condition.subject().key());
        }
        checkValues(fields.get("message"), message, required ? null : condition.subject());
        Replacement fix = fix(fields.get("fix"), condition.subject(), required);
        Node examples = fields.get("examples");
        Map<String, Node> kinds = examples == null ? Map.of() : fields(examples, "examples", List.of("good", "bad"));
        return new Definition(
                file,
                RuleInfo.project(id, title, severity),
                message,
                fields.containsKey("why") ? text(fields, "why", root) : "",
                required,
                condition,
                unless,
                fix,
                examples(kinds.get("good")),
                examples(kinds.get("bad")));
    }

    private Severity severity(@Nullable Node node) throws ConfigException {
        if (node == null) {
            return Severity.WARNING;
        }
        Severity severity = Severity.parse(scalar(node, "severity"));
        if (severity == null) {
            throw problem(
                    node, InvalidValue.message("severity", scalar(node, "severity"), "error, warning, info or style"));
        }
        return severity;
    }

    private Condition condition(@Nullable Node node, String what) throws ConfigException {
        if (node == null) {
            throw new IllegalStateException(what);
        }
        Map<String, Node> fields = fields(node, what, CONDITIONS);
        Set<String> instructions = new LinkedHashSet<>();
        Node named = fields.get("instruction");
        if (named != null) {
            for (String name : texts(named, what + ".instruction")) {
                if (InstructionType.of(name) == null) {
                    throw problem(named, what + ".instruction: unknown instruction '" + Shortened.value(name) + "'");
                }
                instructions.add(name.toUpperCase(Locale.ROOT));
            }
        }
        TextPattern stageName = null;
        Boolean stageFinal = null;
        Node stage = fields.get("stage");
        if (stage != null) {
            Map<String, Node> ofStage = fields(stage, what + ".stage", List.of("name", "final"));
            stageName = ofStage.containsKey("name") ? pattern(ofStage.get("name"), what + ".stage.name") : null;
            stageFinal = ofStage.containsKey("final") ? flag(ofStage.get("final"), what + ".stage.final") : null;
        }
        Subject subject = Subject.INSTRUCTION;
        Map<String, TextPattern> patterns = new LinkedHashMap<>();
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            Subject looksAt = Subject.of(field.getKey());
            if (looksAt == null) {
                continue;
            }
            if (subject != Subject.INSTRUCTION) {
                throw problem(
                        field.getValue(),
                        what + ": " + subject.key() + " and " + looksAt.key() + " exclude each other; write two rules");
            }
            subject = looksAt;
            patterns.putAll(patterns(looksAt, field.getValue(), what + "." + field.getKey()));
        }
        if (subject == Subject.INSTRUCTION && instructions.isEmpty() && stage == null) {
            throw problem(node, what + ": expected one of " + String.join(", ", CONDITIONS));
        }
        return new Condition(instructions, stageName, stageFinal, subject, patterns);
    }

    private Map<String, TextPattern> patterns(Subject subject, Node node, String what) throws ConfigException {
        if (!(node instanceof MappingNode)) {
            return Map.of(subject.fields().getFirst(), pattern(node, what));
        }
        Map<String, TextPattern> patterns = new LinkedHashMap<>();
        for (Map.Entry<String, Node> field :
                fields(node, what, subject.fields()).entrySet()) {
            patterns.put(field.getKey(), pattern(field.getValue(), what + "." + field.getKey()));
        }
        return patterns;
    }

    private TextPattern pattern(@Nullable Node node, String what) throws ConfigException {
        return new TextPattern(node == null ? List.of("*") : texts(node, what));
    }

    private boolean flag(@Nullable Node node, String what) throws ConfigException {
        String text = node == null ? "" : scalar(node, what);
        if (!text.equals("true") && !text.equals("false")) {
            throw problem(node, InvalidValue.message(what, text, "true or false"));
        }
        return text.equals("true");
    }

    private @Nullable Replacement fix(@Nullable Node node, Subject subject, boolean required) throws ConfigException {
        if (node == null) {
            return null;
        }
        if (required) {
            throw problem(node, "fix: a rule with require has no place to fix");
        }
        Map<String, Node> fields = fields(node, "fix", List.of("title", "replace", "with", "safe"));
        String value = text(fields, "replace", node);
        if (!known(subject).contains(value)) {
            throw problem(
                    fields.get("replace"),
                    InvalidValue.message("fix.replace", value, String.join(", ", known(subject))));
        }
        String text = fields.containsKey("with") ? text(fields, "with", node) : "";
        checkValues(fields.get("with"), text, subject);
        boolean safe = fields.containsKey("safe") && flag(fields.get("safe"), "fix.safe");
        String title = fields.containsKey("title") ? text(fields, "title", node) : "Replace the " + value;
        return new Replacement(title, value, text, safe);
    }

    private static List<String> known(Subject subject) {
        List<String> known = new ArrayList<>(subject.captured());
        if (subject != Subject.INSTRUCTION) {
            known.add("instruction");
        }
        return known;
    }

    /**
     * Checks the names of values in a text.
     *
     * @param subject the kind of candidate; null if there is only a stage
     */
    private void checkValues(@Nullable Node node, String text, @Nullable Subject subject) throws ConfigException {
        List<String> known = new ArrayList<>(subject == null ? List.of() : known(subject));
        known.add("stage");
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", open + 2)) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? text.substring(open + 2) : text.substring(open + 2, close);
            if (close < 0 || !known.contains(name)) {
                throw problem(
                        node,
                        "unknown value ${" + Shortened.value(name) + "}; expected one of " + String.join(", ", known));
            }
        }
    }

    private List<Example> examples(@Nullable Node node) throws ConfigException {
        List<Example> examples = new ArrayList<>();
        if (node == null) {
            return examples;
        }
        List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        for (Node item : items) {
            examples.add(new Example(line(item), scalar(item, "examples")));
        }
        return examples;
    }

    private Map<String, Node> fields(Node node, String what, List<String> known) throws ConfigException {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, what + " must be a mapping with " + String.join(", ", known));
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (!known.contains(key)) {
                String nearest = Suggestion.nearest(key, known);
                throw problem(
                        tuple.getKeyNode(),
                        "unknown key " + Shortened.value(key)
                                + (nearest == null
                                        ? "; expected " + String.join(", ", known)
                                        : "; did you mean " + nearest + "?"));
            }
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw problem(tuple.getKeyNode(), "duplicate key " + key);
            }
        }
        return fields;
    }

    private String text(Map<String, Node> fields, String key, Node parent) throws ConfigException {
        Node node = fields.get(key);
        if (node == null) {
            throw problem(parent, key + " is missing");
        }
        return scalar(node, key);
    }

    private List<String> texts(Node node, String what) throws ConfigException {
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                texts.add(scalar(item, what));
            }
        } else {
            texts.add(scalar(node, what));
        }
        return texts;
    }

    private String scalar(Node node, String what) throws ConfigException {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem(node, what + ": expected a text");
        }
        return scalar.getValue();
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private ConfigException problem(@Nullable Node node, String message) {
        return new ConfigException(file, node == null ? 0 : line(node), message);
    }
}
