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
 * Replaces variables in parts of a file, as far as all values together are in proportion to the file. A long value that is
 * used again and again would otherwise cost the product of both; after that the values of words with variables are unknown.
 */
public final class Values {
    /** How much longer than their texts all values together may be in a file of any length. */
    private static final int LEAST = 1 << 18;

    /** How much longer they may be for each character of the file. */
    private static final int FOR_EACH_CHARACTER = 16;

    /** What a word costs that cannot be expanded: it may have been long on the way. */
    private static final int PROBLEM = Expander.MAX_LENGTH / 64;

    /** A longer value is nothing that a rule knows as an argument of a program. */
    private static final int LONGEST_ARGUMENT = 2_000;

    private final char escape;
    private long left;
    private @Nullable TextRange unfollowed;

    /** For a file of some length. */
    public Values(int fileLength, char escape) {
        this.escape = escape;
        left = LEAST + (long) FOR_EACH_CHARACTER * fileLength;
    }

    /** An environment without the long values, and without values once they are too long together. */
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

    /** A part of an instruction with its variables replaced. */
    public Expansion of(LogicalText text, Environment scope) {
        return of(WordParser.parse(text, escape), scope);
    }

    /** A word with its variables replaced. */
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

    /** The first part of the file of which the value was too long to follow it; null if all were followed. */
    public @Nullable TextRange unfollowed() {
        return unfollowed;
    }
}
