package io.dflint.word;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word in an environment.
 *
 * @param value the text with quotes removed and variables replaced; empty if there is a problem
 * @param words the value split at white space that is not quoted, as EXPOSE takes it; empty if there is a problem. Like
 *     BuildKit, it lacks what stands right before a variable with a modifier: {@code a${b-c}} has the value {@code ac}
 *     and the one word {@code c}
 * @param matched names looked up and found, in order
 * @param unmatched names looked up and not found, in order
 * @param problem why there is no value
 */
public record Expansion(
        String value,
        List<String> words,
        Set<String> matched,
        Set<String> unmatched,
        @Nullable WordProblem problem) {

    /** The problem's message, or null if there is a value. */
    public @Nullable String error() {
        return problem == null ? null : problem.message();
    }
}
