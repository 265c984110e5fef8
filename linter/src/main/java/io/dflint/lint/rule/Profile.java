package io.dflint.lint.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of rules for a purpose. */
public enum Profile {
    /** The rules that dflint recommends. */
    DEFAULT,
    /** The rules of hadolint, with its behaviour. */
    HADOLINT,
    /** The checks of {@code docker build --check}. */
    DOCKER_CHECKS,
    /** The rules about what makes an image or its build unsafe. */
    SECURITY,
    /** Every rule. */
    ALL;

    private final String label;

    Profile() {
        label = Names.lower(name());
    }

    /** The name as users write it, such as {@code docker-checks}. */
    public String label() {
        return label;
    }

    /** Returns a list of all names, for messages. */
    public static String names() {
        List<String> names = new ArrayList<>();
        for (Profile profile : values()) {
            names.add(profile.label);
        }
        return Names.anyOf(names);
    }

    /** Returns the profile with a name in any case, or null if there is none. */
    public static @Nullable Profile parse(String text) {
        for (Profile profile : values()) {
            if (profile.label.equalsIgnoreCase(text)) {
                return profile;
            }
        }
        return null;
    }
}
