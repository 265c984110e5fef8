package io.dflint.lint.cli;

import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Setting;
import io.dflint.lint.config.SettingValues;
import io.dflint.lint.config.SettingValues.Value;
import io.dflint.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes all settings in effect as a configuration file, with the source of each value as a comment. */
final class EffectiveSettings {
    /** The column of comments, unless a value is wider. */
    private static final int COMMENT = 36;

    private final Resolved resolved;
    private final StringBuilder out = new StringBuilder();

    private EffectiveSettings(Resolved resolved) {
        this.resolved = resolved;
    }

    static String text(Resolved resolved) {
        EffectiveSettings text = new EffectiveSettings(resolved);
        for (Setting setting : Setting.values()) {
            text.setting(setting);
        }
        return text.out.toString();
    }

    private void setting(Setting setting) {
        if (setting == Setting.PROFILE) {
            Value value = new Value("", resolved.profile().label());
            line("profile: " + value.text(), SettingValues.source(setting, value, resolved.layers()));
            return;
        }
        // Their effect is already included in the other settings.
        if (setting == Setting.EXTEND || setting == Setting.PER_FILE || setting == Setting.FORMAT) {
            return;
        }
        List<Value> values = SettingValues.of(setting, resolved.settings());
        if (values.isEmpty()) {
            if (!setting.byDefault().isEmpty()) {
                line(setting.key() + ": " + setting.byDefault(), "default");
            }
            return;
        }
        boolean isOne = switch (setting.kind()) {
            case SWITCH, NAME, NUMBER, FILE, INDENT -> true;
            default -> false;
        };
        if (isOne) {
            Value value = values.getFirst();
            line(setting.key() + ": " + quoted(value.text()), SettingValues.source(setting, value, resolved.layers()));
            return;
        }
        out.append(setting.key()).append(":\n");
        switch (setting.kind()) {
            case LABELS ->
                values.forEach(value -> line("  " + quoted(value.key()) + ": " + value.text(), setting, value));
            case RULES_BY_SEVERITY -> {
                for (Map.Entry<String, List<Value>> group : byKey(values).entrySet()) {
                    out.append("  ").append(group.getKey()).append(":\n");
                    group.getValue().forEach(value -> line("    - " + quoted(value.text()), setting, value));
                }
            }
            default -> values.forEach(value -> line("  - " + quoted(value.text()), setting, value));
        }
    }

    private static Map<String, List<Value>> byKey(List<Value> values) {
        Map<String, List<Value>> groups = new LinkedHashMap<>();
        for (Value value : values) {
            groups.computeIfAbsent(value.key(), key -> new ArrayList<>()).add(value);
        }
        return groups;
    }

    private void line(String text, Setting setting, Value value) {
        line(text, SettingValues.source(setting, value, resolved.layers()));
    }

    private void line(String text, String source) {
        out.append(text).repeat(' ', Math.max(1, COMMENT - text.length())).append("# ");
        Printable.append(out, source);
        out.append('\n');
    }

    /** Returns a text as a YAML scalar, quoted if necessary. */
    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= Character.isLetterOrDigit(c) || "-_./*".indexOf(c) >= 0;
        }
        return plain ? text : "\"" + Printable.of(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
