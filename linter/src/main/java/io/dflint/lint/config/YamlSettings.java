package io.dflint.lint.config;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.syntax.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a configuration file: hadolint's keys, and in dflint's own files also dflint's. Works on YAML nodes rather than
 * on objects, because nodes have line numbers and do not construct objects.
 */
final class YamlSettings {
    private final String file;
    /** Whether it is a file of dflint rather than hadolint. */
    private final boolean own;

    /** Whether this is a section for some files. */
    private final boolean section;

    private final SettingsBuilder settings = new SettingsBuilder();

    private YamlSettings(String file, boolean own, boolean section) {
        this.file = file;
        this.own = own;
        this.section = section;
    }

    /**
     * Reads a configuration file.
     *
     * @param file its name for messages
     * @param own whether it is a file of dflint rather than hadolint
     * @throws ConfigException for invalid YAML, and for the first unknown key or invalid value
     */
    static Settings read(String file, String text, boolean own) throws ConfigException {
        YamlSettings reader = new YamlSettings(file, own, false);
        Node root = YamlNodes.compose(file, text);
        if (root != null && !isNull(root)) {
            reader.entries(root, "the file", reader::entry);
        }
        return reader.settings.build();
    }

    /** Handles an entry of a mapping. */
    @FunctionalInterface
    private interface Entry {
        void take(String key, Node keyNode, Node value) throws ConfigException;
    }

    private void entries(Node node, String what, Entry entry) throws ConfigException {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, what + " must be a mapping, such as ignored: [DL3008]");
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw problem(tuple.getKeyNode(), "a key must be a scalar");
            }
            if (!seen.add(key.getValue())) {
                throw problem(key, "duplicate key " + Shortened.value(key.getValue()));
            }
            entry.take(key.getValue(), key, tuple.getValueNode());
        }
    }

    private void entry(String key, Node keyNode, Node value) throws ConfigException {
        Setting setting = Setting.of(key);
        if (setting == null || !isAllowed(setting)) {
            throw unknown(keyNode, "key", key, keys());
        }
        if (isNull(value)) {
            return;
        }
        switch (setting.kind()) {
            case SWITCH, NAME, NUMBER, FILE, INDENT ->
                scalar(key, value, text -> setting.take(settings, text), setting.expected());
            case NAMES, SELECTORS, REGISTRIES, PATTERNS, FILES ->
                list(key, value, text -> setting.take(settings, text), setting.expected());
            case RULES_BY_SEVERITY -> entries(value, key, this::override);
            case LABELS -> entries(value, key, this::label);
            case SECTIONS -> entries(value, key, this::section);
        }
    }

    private boolean isAllowed(Setting setting) {
        return (own || !setting.isOwn()) && (!section || setting.isPerFile());
    }

    private void section(String pattern, Node patternNode, Node value) throws ConfigException {
        if (pattern.isEmpty()) {
            throw problem(patternNode, InvalidValue.message("per-file", pattern, Setting.PER_FILE.expected()));
        }
        YamlSettings ofFiles = new YamlSettings(file, own, true);
        if (!isNull(value)) {
            ofFiles.entries(value, "per-file." + Shortened.value(pattern), ofFiles::entry);
        }
        settings.section(pattern, ofFiles.settings.build());
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (isAllowed(setting)) {
                keys.add(setting.key());
            }
        }
        return keys;
    }

    private void label(String name, Node nameNode, Node value) throws ConfigException {
        scalar("label-schema." + name, value, type -> settings.label(name, type), Setting.LABEL_SCHEMA.expected());
    }

    private void override(String level, Node levelNode, Node value) throws ConfigException {
        Severity severity = Severity.parse(level);
        if (severity == null || !level.equals(level.toLowerCase(Locale.ROOT))) {
            throw Rules.isKnown(level)
                    ? problem(levelNode, "override: expected a severity, got a rule; write error: [" + level + "]")
                    : unknown(levelNode, "severity", level, Setting.OVERRIDE.words());
        }
        if (!isNull(value)) {
            list("override." + level, value, rule -> settings.severity(severity, rule), RuleNames.ALLOWED);
        }
    }

    /** Reads a list. A single value is accepted as a list. */
    private void list(String key, Node node, Predicate<String> setter, String allowed) throws ConfigException {
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                scalar(key, item, setter, allowed);
            }
        } else {
            scalar(key, node, setter, allowed);
        }
    }

    private void scalar(String key, Node node, Predicate<String> setter, String allowed) throws ConfigException {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem(node, key + ": expected " + allowed + ", got a " + kind(node));
        }
        if (!setter.test(scalar.getValue())) {
            throw problem(node, InvalidValue.message(key, scalar.getValue(), allowed));
        }
    }

    private static String kind(Node node) {
        return node instanceof SequenceNode ? "list" : "mapping";
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private ConfigException unknown(Node node, String what, String name, List<String> known) {
        String nearest = Suggestion.nearest(name, known);
        return problem(
                node,
                "unknown " + what + " " + Shortened.value(name)
                        + (nearest == null
                                ? "; expected " + String.join(", ", known)
                                : "; did you mean " + nearest + "?"));
    }

    private ConfigException problem(Node node, String message) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new ConfigException(file, line, message);
    }
}
