package io.dflint.lint.engine;

import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups of rules by topic, for selecting rules. */
public enum RuleGroup {
    DEFAULT("the rules of the profile `default`"),
    HADOLINT("hadolint's rules"),
    DOCKER("Docker's build checks"),
    SECURITY("what makes an image or its build unsafe"),
    SHELL("ShellCheck's codes for the scripts of RUN"),
    STYLE("matters of form: rules of severity style"),
    CUSTOM("[rules of the project](custom-rules.md)"),
    PINNING(
            "versions of images, packages and downloads that may change between builds",
            "DF1002 DF1003 DF1004 DF1005 DF1006 DF2205 DF3007 DL3006 DL3007 DL3008 DL3013 DL3016 DL3018 DL3028 DL3033 DL3037 DL3041"
                    + " DL3062"),
    SIZE(
            "what makes images larger than they need to be",
            "DF3022 DF3023 DF3035 DF3044 DL3009 DL3010 DL3015 DL3019 DL3032 DL3036 DL3040 DL3042 DL3046 DL3059 DL3060"),
    CACHE("what makes builds slower than they need to be", "DF3001 DF3002 DF3004 DF3030 DF3031 DL3009 DL3059"),
    LABELS("labels", "DF3049 DL3048 DL3049 DL3050 DL3051 DL3052 DL3053 DL3054 DL3055 DL3056 DL3058");

    private final String meaning;
    private final Set<String> ids;

    RuleGroup(String meaning) {
        this(meaning, "");
    }

    RuleGroup(String meaning, String ids) {
        this.meaning = meaning;
        this.ids = ids.isEmpty() ? Set.of() : Set.of(ids.split(" ", -1));
    }

    /** The name as users write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic of its rules, as Markdown. */
    public String meaning() {
        return meaning;
    }

    /** The IDs of its rules if they are listed; empty if they follow from the metadata of each rule. */
    public Set<String> ids() {
        return ids;
    }

    /** Reports whether a rule belongs to the group. */
    public boolean has(RuleInfo rule) {
        return switch (this) {
            case DEFAULT -> rule.isIn(Profile.DEFAULT);
            case HADOLINT -> rule.isIn(Profile.HADOLINT);
            case DOCKER -> rule.isIn(Profile.DOCKER_CHECKS);
            case SECURITY -> rule.isIn(Profile.SECURITY);
            case CUSTOM -> rule.origin() == RuleInfo.Origin.PROJECT;
            case SHELL -> rule.origin() == RuleInfo.Origin.SHELLCHECK;
            case STYLE -> rule.severity() == Severity.STYLE;
            default -> ids.contains(rule.id());
        };
    }

    /** Returns the group with a name in any case, or null if there is none. */
    public static @Nullable RuleGroup parse(String name) {
        for (RuleGroup group : values()) {
            if (group.label().equalsIgnoreCase(name)) {
                return group;
            }
        }
        return null;
    }

    /** The names of all groups. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (RuleGroup group : values()) {
            names.add(group.label());
        }
        return names;
    }
}
