package io.dflint.lint.report;

import org.jspecify.annotations.Nullable;

/**
 * What formats may want to know.
 *
 * @param color whether to colour, for formats that can
 * @param documentation the page that explains a rule, by the rule's id; null when it has none
 */
public record ReportOptions(boolean color, Documentation documentation) {

    /** Where rules are explained. */
    @FunctionalInterface
    public interface Documentation {
        @Nullable
        String page(String ruleId);
    }
}
