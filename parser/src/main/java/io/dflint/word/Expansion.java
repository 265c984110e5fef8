package io.dflint.word;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of expanding a word.
 *
 * @param value the text with quotes removed and variables replaced; empty if there is a problem
 * @param words the value split at white space outside quotes, as EXPOSE uses it; empty if there is a problem. As in
 *     BuildKit, text directly before a variable with a modifier is lost: {@code a${b-c}} has the value {@code ac} and
 *     the single word {@code c}
 * @param matched the names that were looked up and found, in order
 * @param unmatched the names that were looked up and not found, in order
 * @param problem why there is no value; null if there is one
 */
public record Expansion(
        String value,
        List<String> words,
        Set<String> matched,
        Set<String> unmatched,
        @Nullable WordProblem problem) {

    /** The message of the problem, or null if there is a value. */
    public @Nullable String error() {
        return problem == null ? null : problem.message();
    }
}
