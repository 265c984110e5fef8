package io.dflint.lint.rules.dl3044;

import io.dflint.instruction.Env;
import io.dflint.instruction.KeyValue;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits an ENV into several, so that each only uses variables set above it. */
final class EnvSplit {
    private EnvSplit() {}

    /**
     * Returns the fix, or null if a variable is used before it is set, or there is a comment where the ENV would have
     * to be split.
     */
    static @Nullable Fix of(LintInput input, Env env, Set<String> unset) {
        SourceText source = input.file().source();
        List<TextEdit> edits = new ArrayList<>(1);
        Set<String> earlier = new HashSet<>();
        Set<String> current = new HashSet<>();
        KeyValue last = null;
        for (KeyValue pair : env.pairs()) {
            boolean split = false;
            String key = String.valueOf(input.facts().value(env, pair.key()));
            for (WordPart.Variable variable :
                    WordParser.parse(pair.value(), input.file().escape()).variables()) {
                String name = variable.name();
                boolean own = name.equals(key);
                if (!own && unset.contains(name) && !earlier.contains(name) && !current.contains(name)) {
                    return null;
                }
                split |= !own && current.contains(name);
            }
            if (split && last != null) {
                int start = last.range().end();
                TextRange gap = new TextRange(start, pair.range().start());
                if (source.slice(gap).indexOf('#') >= 0) {
                    return null;
                }
                edits.add(new TextEdit(gap, source.lineEnding() + env.name() + " "));
                earlier.addAll(current);
                current.clear();
            }
            current.add(key);
            last = pair;
        }
        return edits.isEmpty()
                ? null
                : new Fix("Split the ENV before the variable is used", Applicability.UNSAFE, edits);
    }
}
