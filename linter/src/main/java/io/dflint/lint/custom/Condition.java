package io.dflint.lint.custom;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of a place; all of it must.
 *
 * @param instructions the keywords that count, in capitals; empty for all
 * @param stageName what the name of the stage must match; null for anything
 * @param stageFinal whether the stage must be the last, or must not be; null for either
 * @param subject what is looked at
 * @param fields what must match, by name
 */
record Condition(
        Set<String> instructions,
        @Nullable TextPattern stageName,
        @Nullable Boolean stageFinal,
        Subject subject,
        Map<String, TextPattern> fields) {}
