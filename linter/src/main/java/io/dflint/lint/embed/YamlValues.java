package io.dflint.lint.embed;

import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML, which includes JSON. */
final class YamlValues {
    /** The maximum depth; no Compose or Bake file is deeper. */
    private static final int DEEPEST = 20;

    /** The maximum number of merged fields. Many merges of a large mapping could otherwise exhaust the memory. */
    private static final int MOST_MERGED = 1_000_000;

    private final SourceText source;

    /** The values of nodes. An alias refers to the node of its anchor, and each node is read only once. */
    private final Map<Node, Value> known = new IdentityHashMap<>();

    private int merged;

    private YamlValues(SourceText source) {
        this.source = source;
    }

    /**
     * Reads a document.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException for invalid YAML
     */
    static Value read(SourceText source) {
        LoadSettings load = LoadSettings.builder()
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        Optional<Node> root =
                new Composer(load, new ParserImpl(load, new StreamReader(load, source.content()))).getSingleNode();
        return root.isEmpty() ? new Value.Unknown() : new YamlValues(source).value(root.get(), 0);
    }

    private Value value(Node node, int depth) {
        Value before = known.get(node);
        if (before != null) {
            return before;
        }
        if (depth > DEEPEST) {
            return new Value.Unknown();
        }
        known.put(node, new Value.Unknown()); // for a node that contains itself
        Value value = read(node, depth);
        known.put(node, value);
        return value;
    }

    private Value read(Node node, int depth) {
        return switch (node) {
            case ScalarNode scalar -> text(scalar);
            case SequenceNode sequence -> {
                List<Value> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
                yield new Value.Items(items);
            }
            case MappingNode mapping -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                Map<String, TextRange> names = new HashMap<>();
                add(mapping, fields, names, depth);
                yield new Value.Fields(fields, names);
            }
            default -> new Value.Unknown();
        };
    }

    /** Adds the fields of a mapping. Merged fields apply unless the mapping sets them itself. */
    private void add(MappingNode mapping, Map<String, Value> fields, Map<String, TextRange> names, int depth) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (!key.getValue().equals("<<")) {
                    fields.put(key.getValue(), value(tuple.getValueNode(), depth + 1));
                    TextRange place = asItIs(key);
                    if (place != null) {
                        names.put(key.getValue(), place);
                    }
                } else if (value(tuple.getValueNode(), depth + 1) instanceof Value.Fields more
                        && more.fields().size() <= MOST_MERGED - merged) {
                    merged += more.fields().size();
                    more.fields().forEach(fields::putIfAbsent);
                    more.names().forEach(names::putIfAbsent);
                }
            }
        }
    }

    /** Returns the range of a text without quotes, or null if it is not written literally. */
    private @Nullable TextRange asItIs(ScalarNode scalar) {
        int start = scalar.getStartMark().map(this::offset).orElse(0);
        int end = scalar.getEndMark().map(this::offset).orElse(start);
        ScalarStyle style = scalar.getScalarStyle();
        boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
        int from = quoted ? start + 1 : start;
        int to = quoted ? end - 1 : end;
        return to >= from && source.content().substring(from, to).equals(scalar.getValue())
                ? new TextRange(from, to)
                : null;
    }

    private Value.Text text(ScalarNode scalar) {
        int start = scalar.getStartMark().map(this::offset).orElse(0);
        int end = scalar.getEndMark().map(this::offset).orElse(start);
        String value = scalar.getValue();
        ScalarStyle style = scalar.getScalarStyle();
        TextRange place = asItIs(scalar);
        Embedded file = null;
        if (style == ScalarStyle.LITERAL) {
            file = block(start);
        } else if (style == ScalarStyle.DOUBLE_QUOTED) {
            file = JsonStrings.embedded(source, new TextRange(start, end), value);
        }
        if (file == null && !value.isEmpty()) {
            file = elsewhere(value, place == null ? -1 : place.start(), new TextRange(start, Math.max(start, end)));
        }
        return new Value.Text(value, place, file);
    }

    /**
     * Returns a text in a style in which it cannot be edited.
     *
     * @param from its offset if it is written literally; negative otherwise, so that the whole text is placed at the
     *     start of the range
     */
    private static Embedded elsewhere(String value, int from, TextRange range) {
        int[] offsets = new int[value.length() + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = from < 0 ? range.start() : from + i;
        }
        return new Embedded(value, offsets, range, after -> null);
    }

    private int offset(Mark mark) {
        LineIndex lines = source.lines();
        int line = Math.min(mark.getLine(), lines.lineCount() - 1);
        String text = lines.lineText(line).toString();
        int column = Math.min(mark.getColumn(), text.codePointCount(0, text.length()));
        return lines.lineStart(line) + text.offsetByCodePoints(0, column);
    }

    /** Reads the lines below {@code |}, up to one with less indentation. */
    private @Nullable Embedded block(int start) {
        LineIndex lines = source.lines();
        int first = lines.line(start) + 1;
        String header = lines.lineText(first - 1).toString();
        String mark = header.substring(Math.min(header.length(), start - lines.lineStart(first - 1)));
        int indent = -1;
        int end = first;
        for (int line = first; line < lines.lineCount(); line++) {
            String text = lines.lineText(line).toString();
            int blanks = 0;
            while (blanks < text.length() && text.charAt(blanks) == ' ') {
                blanks++;
            }
            if (blanks == text.length()) {
                continue;
            }
            if (indent < 0) {
                indent = blanks;
                int outer = 0;
                while (outer < header.length() && header.charAt(outer) == ' ') {
                    outer++;
                }
                // A digit sets the indentation of the text; without one, it is that of the first line.
                boolean explicit = mark.length() > 1 && mark.chars().limit(3).anyMatch(Character::isDigit);
                if (explicit || blanks <= outer) {
                    return null;
                }
            }
            if (blanks < indent) {
                break;
            }
            end = line + 1;
        }
        return indent < 0 ? null : Lines.of(source, first, end, " ".repeat(indent), line -> true);
    }
}
