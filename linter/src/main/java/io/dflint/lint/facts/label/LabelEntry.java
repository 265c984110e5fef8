package io.dflint.lint.facts.label;

import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.syntax.Node;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A label that the file sets.
 *
 * @param key the key with quotes removed and variables expanded; empty if it is not known
 * @param value the value, likewise; null if it is not known
 * @param range the range of the value, or of the whole pair if the value is empty
 */
public record LabelEntry(
        Label instruction, String key, @Nullable String value, TextRange keyRange, TextRange range) implements Node {

    public static LabelEntry of(Label instruction, KeyValue pair, @Nullable String key, @Nullable String value) {
        TextRange written = pair.value().sourceRange();
        return new LabelEntry(
                instruction,
                key == null ? "" : key,
                value,
                pair.key().sourceRange(),
                written.isEmpty() ? pair.range() : written);
    }
}
