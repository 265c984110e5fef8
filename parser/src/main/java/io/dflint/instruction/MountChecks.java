package io.dflint.instruction;

import io.dflint.instruction.Mount.Option;
import io.dflint.syntax.Suggestion;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a {@code --mount} flag. Docker looks at most of it only when the step is about to run, after it
 * expanded variables; at once it refuses a variable in {@code from}.
 */
final class MountChecks {
    private MountChecks() {}

    static void check(Mount mount, Problems problems) {
        MountType type = MountType.of(mount.type());
        LogicalText typeText = mount.option("type");
        if (type == null && typeText != null && typeText.indexOf('$', 0) < 0) {
            problems.build(
                    typeText.sourceRange(),
                    "unknown mount type " + typeText + "; use one of bind, cache, tmpfs, secret, ssh");
        }
        for (Option option : mount.options()) {
            checkOption(option, type, mount, problems);
        }
        if (type != null && (type == MountType.BIND || type == MountType.CACHE || type == MountType.TMPFS)) {
            if (mount.target() == null) {
                problems.build(mount.range(), "a mount of type " + type.text() + " needs target=PATH");
            }
        }
    }

    private static void checkOption(Option option, @Nullable MountType type, Mount mount, Problems problems) {
        String key = option.key().toString().toLowerCase(Locale.ROOT);
        LogicalText value = option.value();
        if (key.equals("from") && value != null && hasVariable(value)) {
            problems.instruction(
                    value.sourceRange(),
                    "from=" + value + " is not expanded in a mount; name a stage (FROM " + value
                            + " AS name) and use from=name");
            return;
        }
        if (type == null || key.equals("type")) {
            return;
        }
        if (!type.options().contains(key)) {
            List<String> known = new ArrayList<>(type.options());
            String nearest = Suggestion.nearest(key, known);
            problems.build(
                    option.key().isEmpty() ? mount.range() : option.key().sourceRange(),
                    "a mount of type " + type.text() + " has no option " + (key.isEmpty() ? "(empty)" : key)
                            + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        } else if (value == null && !MountType.isSwitch(key)) {
            problems.build(option.key().sourceRange(), "mount option " + key + " needs a value: " + key + "=…");
        }
    }

    private static boolean hasVariable(LogicalText value) {
        int at = value.indexOf('$', 0);
        return at >= 0 && at + 1 < value.length();
    }
}
