package io.dflint.builder.targets;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML as maps, lists and texts. Numbers are kept as they are written. */
final class Yaml {
    private static final int DEEPEST = 20;
    private static final int MOST_MERGED = 1_000_000;

    /** The values already read: an alias is the same node as its anchor. */
    private final Map<Node, Object> known = new IdentityHashMap<>();

    private int merged;

    private Yaml() {}

    /** @param name the name of the file for messages */
    static Map<String, @Nullable Object> read(String text, String name) throws TargetException {
        LoadSettings load = LoadSettings.builder()
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        try {
            Optional<Node> root =
                    new Composer(load, new ParserImpl(load, new StreamReader(load, text))).getSingleNode();
            return root.isPresent() && new Yaml().value(root.get(), 0) instanceof Map<?, ?> map ? map(map) : Map.of();
        } catch (MarkedYamlEngineException e) {
            String line =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            throw new TargetException(name + line + ": invalid YAML: " + e.getProblem());
        } catch (YamlEngineException | StackOverflowError e) {
            throw new TargetException(name + ": invalid YAML");
        }
    }

    /** Returns the fields of a map read by {@link #read}. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private @Nullable Object value(Node node, int depth) {
        if (node instanceof ScalarNode scalar) {
            return text(scalar);
        }
        Object before = known.get(node);
        if (before != null || depth > DEEPEST) {
            return before;
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> items = new ArrayList<>();
            known.put(node, items);
            sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return items;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        known.put(node, fields);
        if (node instanceof MappingNode mapping) {
            add(mapping, fields, depth);
        }
        return fields;
    }

    private void add(MappingNode mapping, Map<String, @Nullable Object> fields, int depth) {
        List<Object> merges = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                Object value = value(tuple.getValueNode(), depth + 1);
                if (!key.getValue().equals("<<")) {
                    fields.put(key.getValue(), value);
                } else if (value instanceof List<?> several) {
                    merges.addAll(several);
                } else if (value != null) {
                    merges.add(value);
                }
            }
        }
        // Merged fields apply only where the mapping itself has none.
        for (Object merge : merges) {
            for (Map.Entry<String, @Nullable Object> field : map(merge).entrySet()) {
                if (merged++ < MOST_MERGED && !fields.containsKey(field.getKey())) {
                    fields.put(field.getKey(), field.getValue());
                }
            }
        }
    }

    private static @Nullable String text(ScalarNode scalar) {
        String value = scalar.getValue();
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return plain && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null")) ? null : value;
    }
}
