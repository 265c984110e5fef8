package io.dflint.lint.custom;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a candidate. All parts must be fulfilled.
 *
 * @param instructions the keywords of the instructions in upper case; empty for all
 * @param stageName the pattern for the name of the stage; null for any
 * @param stageFinal whether the stage must or must not be the last; null for either
 * @param subject the kind of candidate
 * @param fields the patterns for fields, by name
 */
record Condition(
        Set<String> instructions,
        @Nullable TextPattern stageName,
        @Nullable Boolean stageFinal,
        Subject subject,
        Map<String, TextPattern> fields) {}
