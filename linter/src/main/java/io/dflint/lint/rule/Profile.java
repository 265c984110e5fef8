package io.dflint.lint.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A choice of rules for a purpose. */
public enum Profile {
    /** What dflint advises. */
    DEFAULT,
    /** The rules of hadolint, judged as hadolint judges. */
    HADOLINT,
    /** The checks of {@code docker build --check}. */
    DOCKER_CHECKS,
    /** What makes an image or its build unsafe. */
    SECURITY,
    /** Every rule. */
    ALL;

    private final String label;

    Profile() {
        label = Names.lower(name());
    }

    /** The name that people write, such as {@code docker-checks}. */
    public String label() {
        return label;
    }

    /** All names, for people to choose from. */
    public static String names() {
        List<String> names = new ArrayList<>();
        for (Profile profile : values()) {
            names.add(profile.label);
        }
        return Names.anyOf(names);
    }

    /** The profile of a name, in any case; null for another word. */
    public static @Nullable Profile parse(String text) {
        for (Profile profile : values()) {
            if (profile.label.equalsIgnoreCase(text)) {
                return profile;
            }
        }
        return null;
    }
}
