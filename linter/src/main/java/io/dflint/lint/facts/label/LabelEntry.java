package io.dflint.lint.facts.label;

import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.syntax.Node;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A label that the file sets.
 *
 * @param key quotes removed and variables replaced; empty if not known
 * @param value in the same way; null if not known
 * @param range of the value, or of the whole pair where nothing is written
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
