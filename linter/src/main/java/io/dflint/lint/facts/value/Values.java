package io.dflint.lint.facts.value;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Environment;
import io.dflint.word.Expander;
import io.dflint.word.Expansion;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import io.dflint.word.WordProblem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expands variables in parts of a file, as long as the total length of the values is proportional to the file. A long
 * value that is used many times would otherwise cost the product of both. Beyond the limit, the values of words with
 * variables are unknown.
 */
public final class Values {
    /** How much longer than their texts all values together may be in a file of any length. */
    private static final int LEAST = 1 << 18;

    /** How much longer they may be for each character of the file. */
    private static final int FOR_EACH_CHARACTER = 16;

    /** The cost of a word that cannot be expanded: intermediate values may have been long. */
    private static final int PROBLEM = Expander.MAX_LENGTH / 64;

    /** The maximum length of a value that is passed to scripts. Rules recognize no longer values as arguments. */
    private static final int LONGEST_ARGUMENT = 2_000;

    private final char escape;
    private long left;
    private @Nullable TextRange unfollowed;

    /** Creates an expander for a file of some length in UTF-16 code units. */
    public Values(int fileLength, char escape) {
        this.escape = escape;
        left = LEAST + (long) FOR_EACH_CHARACTER * fileLength;
    }

    /** Returns an environment without long values, and without any values once the total limit is exceeded. */
    public Environment limited(Environment environment) {
        return new Environment() {
            @Override
            public @Nullable String get(String name) {
                String value = left <= 0 ? null : environment.get(name);
                if (value == null || value.length() > LONGEST_ARGUMENT) {
                    return null;
                }
                left -= value.length();
                return value;
            }

            @Override
            public int longestValue() {
                return environment.longestValue();
            }
        };
    }

    /** Expands the variables in a part of an instruction. */
    public Expansion of(LogicalText text, Environment scope) {
        return of(WordParser.parse(text, escape), scope);
    }

    /** Expands the variables in a word. */
    public Expansion of(Word word, Environment scope) {
        if (left <= 0) {
            leftOut(word);
            WordProblem problem = new WordProblem(
                    WordProblem.Kind.TOO_LONG, word.range(), "the values of this file are too long to follow them");
            return new Expansion("", List.of(), Set.of(), Set.of(), problem);
        }
        Expansion expansion = Expander.expand(word, scope);
        left -= Math.max(0, expansion.value().length() - word.text().length());
        left -= expansion.problem() == null ? 0 : PROBLEM;
        if (expansion.problem() != null && expansion.problem().kind() == WordProblem.Kind.TOO_LONG) {
            leftOut(word);
        }
        return expansion;
    }

    private void leftOut(Word word) {
        if (unfollowed == null) {
            unfollowed = word.range();
        }
    }

    /** The first part of the file with a value too long to be tracked; null if there is none. */
    public @Nullable TextRange unfollowed() {
        return unfollowed;
    }
}
