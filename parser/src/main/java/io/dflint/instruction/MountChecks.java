package io.dflint.instruction;

import io.dflint.instruction.Mount.Option;
import io.dflint.syntax.Suggestion;
import io.dflint.text.LogicalText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reports {@code --mount} flags that Docker rejects (BuildKit {@code instructions/commands_runmount.go}). Docker
 * rejects a variable in {@code from} at once, but checks most other options only before the step runs, after it has
 * expanded variables.
 */
final class MountChecks {
    private final Mount mount;
    private final Problems problems;
    private final boolean top;

    /**
     * The type given so far; null if it is unknown or contains a variable. Docker applies it only to the options after
     * {@code type}.
     */
    private @Nullable MountType type = MountType.BIND;

    private MountChecks(Mount mount, Problems problems, boolean top) {
        this.mount = mount;
        this.problems = problems;
        this.top = top;
    }

    static void check(Mount mount, Problems problems, boolean top) {
        new MountChecks(mount, problems, top).check();
    }

    private void check() {
        MountType last = lastType();
        for (Option option : mount.options()) {
            String key = option.key().toString().toLowerCase(Locale.ROOT);
            if (key.equals("type")) {
                type(option);
            } else if (last != null) {
                option(option, key, last);
            } else {
                from(option, key);
            }
        }
        if (last == MountType.SECRET) {
            secret();
        }
    }

    private @Nullable MountType lastType() {
        MountType last = MountType.BIND;
        for (Option option : mount.options()) {
            if (option.key().contentEqualsIgnoreCase("type")) {
                last = option.value() == null ? null : MountType.of(option.value());
            }
        }
        return last;
    }

    private void type(Option option) {
        LogicalText value = option.value();
        type = value == null ? null : MountType.of(value);
        if (value == null) {
            needsValue(option, "type");
        } else if (type == null && !hasDollar(value)) {
            problems.build(
                    value.isEmpty() ? option.range() : value.sourceRange(),
                    (value.isEmpty() ? "empty mount type" : "unknown mount type " + value)
                            + "; use one of bind, cache, tmpfs, secret, ssh");
        }
    }

    private void option(Option option, String key, MountType last) {
        if (from(option, key)) {
            return;
        }
        MountOption known = MountOption.of(key);
        if (known == null) {
            String nearest = Suggestion.nearest(key, last.optionNames());
            problems.build(
                    key.isEmpty() ? mount.range() : option.key().sourceRange(),
                    (key.isEmpty() ? "empty mount option" : "unknown mount option " + key)
                            + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        } else if (!last.accepts(key)) {
            problems.build(option.key().sourceRange(), "a mount of type " + last.text() + " does not accept " + key);
        } else if (type != null && !type.accepts(key) && MountType.needsTypeBefore(key)) {
            problems.build(
                    option.key().sourceRange(),
                    "Docker reads options in order; write type=" + last.text() + " before " + key);
        } else if (option.value() == null) {
            if (!known.isSwitch()) {
                needsValue(option, key);
            }
        } else if (!hasDollar(option.value())) {
            value(option, key, option.value());
        }
    }

    /** Reports whether the option is a {@code from} that Docker rejects at once. */
    private boolean from(Option option, String key) {
        LogicalText value = option.value();
        if (!key.equals("from") || value == null || !hasVariable(value)) {
            return false;
        }
        problems.at(
                top,
                value.sourceRange(),
                "from=" + value + " is not expanded in a mount; name a stage (FROM " + value
                        + " AS name) and use from=name");
        return true;
    }

    private void needsValue(Option option, String key) {
        problems.build(option.key().sourceRange(), "missing value for mount option " + key + "; write " + key + "=…");
    }

    private void value(Option option, String key, LogicalText value) {
        String expected = MountValues.expected(key, value.toString());
        if (expected != null) {
            problems.build(
                    value.isEmpty() ? option.range() : value.sourceRange(),
                    (value.isEmpty() ? "empty value" : "invalid value " + value) + " for mount option " + key + "; use "
                            + expected);
        }
    }

    private void secret() {
        boolean source = mount.option("source", "src") != null;
        boolean id = mount.option("id") != null;
        if (source && id) {
            problems.build(mount.range(), "secret mount with both id and source; remove one");
        } else if (!source && !id && mount.target() == null && mount.option("env") == null) {
            problems.build(mount.range(), "secret mount without an id; write --mount=type=secret,id=…");
        }
    }

    private static boolean hasDollar(LogicalText value) {
        return value.indexOf('$', 0) >= 0;
    }

    private static boolean hasVariable(LogicalText value) {
        int at = value.indexOf('$', 0);
        return at >= 0 && at + 1 < value.length();
    }
}
