package io.dflint.instruction;

import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of ARG. */
final class Definitions {
    private Definitions() {}

    static List<ArgDefinition> read(List<LogicalText> words) {
        List<ArgDefinition> definitions = new ArrayList<>(words.size());
        for (LogicalText word : words) {
            int equals = word.indexOf('=', 0);
            definitions.add(
                    equals < 0
                            ? new ArgDefinition(word, null)
                            : new ArgDefinition(word.subSequence(0, equals), word.substring(equals + 1)));
        }
        return List.copyOf(definitions);
    }
}
