package io.dflint.lint.rules.dl3042;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.LogicalText;
import java.util.Locale;

/** Determines where {@code PIP_NO_CACHE_DIR} disables the cache. */
final class PipCacheSwitch {
    private static final String NAME = "PIP_NO_CACHE_DIR";

    private final LintInput input;

    PipCacheSwitch(LintInput input) {
        this.input = input;
    }

    boolean isOff(RunScript run) {
        if (mentionsSwitch(run)) {
            return true;
        }

        Scope scope = input.model().scopeAt(run.instruction());
        Variable variable = scope.variable(NAME);
        return variable != null && variable.value() != null && isOn(variable.value());
    }

    private static boolean mentionsSwitch(RunScript run) {
        if (!(run.run().command() instanceof ShellForm(LogicalText script))) {
            return false;
        }
        String text = script.toString();
        int at = text.indexOf(NAME + "=");
        while (at >= 0) {
            int start = at + NAME.length() + 1;
            int end = start;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (isOn(text.substring(start, end))) {
                return true;
            }
            at = text.indexOf(NAME + "=", end);
        }
        return false;
    }

    /** pip accepts all words for yes and, for compatibility with old settings, all words for no. */
    private static boolean isOn(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "t", "on", "yes", "y", "0", "false", "f", "off", "no", "n" -> true;
            default -> false;
        };
    }
}
