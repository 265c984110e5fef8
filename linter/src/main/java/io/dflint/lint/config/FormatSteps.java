package io.dflint.lint.config;

import io.dflint.lint.format.FormatOptions.Step;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts settings to steps of the formatter. */
public final class FormatSteps {
    private FormatSteps() {}

    /** Adds the steps that the settings enable. */
    public static void add(Settings settings, Set<Step> steps) {
        add(settings, Setting.SHELL_INDENT, Step.SHELL, steps);
        add(settings, Setting.SORT_FLAGS, Step.FLAGS, steps);
        add(settings, Setting.SORT_PACKAGES, Step.PACKAGES, steps);
        add(settings, Setting.ALIGN_CONTINUATIONS, Step.ALIGN, steps);
        addOperators(settings.text(Setting.OPERATORS), steps);
    }

    private static void add(Settings settings, Setting setting, Step step, Set<Step> steps) {
        if (settings.isOn(setting)) {
            steps.add(step);
        }
    }

    /** Sets the position of operators: {@code start}, {@code end} or {@code keep}; null changes nothing. */
    public static void addOperators(@Nullable String place, Set<Step> steps) {
        if (place != null) {
            steps.remove(Step.OPERATORS_FIRST);
            steps.remove(Step.OPERATORS_LAST);
        }
        if ("start".equals(place)) {
            steps.add(Step.OPERATORS_FIRST);
        } else if ("end".equals(place)) {
            steps.add(Step.OPERATORS_LAST);
        }
    }
}
