package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Stage;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.LogicalText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Determines where {@code PIP_NO_CACHE_DIR} disables the cache. */
final class PipCacheSwitch {
    private static final String NAME = "PIP_NO_CACHE_DIR";
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final LintInput input;
    /** The position from which the cache is disabled in a stage, by alias or image. */
    private final Map<String, Integer> offSince = new HashMap<>();
    /** The position from which it is disabled in a file without FROM. */
    private final int inPreamble;
    /**
     * The position from which an ENV in ONBUILD disables it. hadolint reads instructions in ONBUILD separately, and
     * treats those of the whole file as one stage.
     */
    private final int byTrigger;

    PipCacheSwitch(LintInput input) {
        this.input = input;
        inPreamble = firstInPreamble();
        byTrigger = firstTrigger();

        for (Stage stage : input.model().stages()) {
            inherit(stage);
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Env env && setsSwitch(env)) {
                    offSince.putIfAbsent(key(stage), instruction.range().start());
                }
            }
        }
    }

    boolean isOff(RunScript run) {
        if (mentionsSwitch(run)) {
            return true;
        }

        int since = run.stage() == null
                ? inPreamble
                : run.isOnbuild() ? byTrigger : offSince.getOrDefault(key(run.stage()), NOWHERE);
        return since < run.instruction().range().start();
    }

    private int firstInPreamble() {
        for (Instruction instruction : input.model().preamble()) {
            if (instruction instanceof Env env && setsSwitch(env)) {
                return instruction.range().start();
            }
        }
        return NOWHERE;
    }

    private int firstTrigger() {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Onbuild onbuild && onbuild.trigger() instanceof Env env && setsSwitch(env)) {
                return instruction.range().start();
            }
        }
        return NOWHERE;
    }

    /**
     * A stage inherits the setting of the stage that its image names. hadolint identifies stages without an alias by
     * their image.
     */
    private void inherit(Stage stage) {
        LogicalText image = stage.from().image();
        if (image != null && offSince.containsKey(image.toString())) {
            offSince.putIfAbsent(key(stage), 0);
        }
    }

    private static String key(Stage stage) {
        LogicalText alias = stage.from().alias();
        LogicalText image = stage.from().image();
        return alias != null ? alias.toString() : image != null ? image.toString() : "";
    }

    private static boolean setsSwitch(Env env) {
        for (KeyValue pair : env.pairs()) {
            if (pair.key().contentEquals(NAME) && isOn(unquoted(pair.value()))) {
                return true;
            }
        }
        return false;
    }

    private static String unquoted(@Nullable LogicalText value) {
        String text = value == null ? "" : value.toString();
        boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
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

    private static boolean isOn(String value) {
        return switch (value) {
            case "1", "true", "True", "TRUE", "on", "On", "ON", "yes", "Yes", "YES" -> true;
            default -> false;
        };
    }
}
