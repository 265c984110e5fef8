package io.dflint.lint.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a rule. Its explanation, with examples, is in the Markdown file next to its class.
 *
 * @param id the ID, such as {@code DL3006}, {@code StageNameCasing} or {@code DF1001}
 * @param title what it asks for, in a few words
 * @param severity the severity of its findings unless the configuration changes it
 * @param origin where the rule comes from
 * @param profiles the profiles that include it, except {@code all}
 * @param optIn whether it runs only if the configuration names it, in every profile
 * @param shadowedBy the rule with the same findings that the default profile and {@code all} run instead; null if there
 *     is none
 * @param sameAs other names for its findings: IDs of other rules, or IDs of other tools such as {@code trivy:DS-0001}.
 *     Ignoring any of them ignores this rule
 * @param ruleset the ruleset that introduced the rule, as year and month
 */
public record RuleInfo(
        String id,
        String title,
        Severity severity,
        Origin origin,
        Set<Profile> profiles,
        boolean optIn,
        @Nullable String shadowedBy,
        List<String> sameAs,
        String ruleset) {

    /** The first ruleset. */
    public static final String FIRST_RULESET = "2026.11";

    /** The ruleset of this version of dflint, which is that of its newest rules. */
    public static final String NEWEST_RULESET = FIRST_RULESET;

    /** Where a rule comes from. */
    public enum Origin {
        HADOLINT,
        SHELLCHECK,
        DOCKER,
        DFLINT,
        /** Defined by the project that is linted. */
        PROJECT
    }

    public static RuleInfo hadolint(String id, String title, Severity severity) {
        return new RuleInfo(
                id, title, severity, Origin.HADOLINT, Set.of(Profile.HADOLINT), false, null, List.of(), FIRST_RULESET);
    }

    /** Returns a rule of ShellCheck that hadolint reports too. */
    public static RuleInfo shellCheck(String id, String title, Severity severity) {
        return new RuleInfo(
                id,
                title,
                severity,
                Origin.SHELLCHECK,
                Set.of(Profile.HADOLINT),
                false,
                null,
                List.of(),
                FIRST_RULESET);
    }

    /**
     * Returns a rule of ShellCheck that only the program itself implements. It is in the profiles that do not imitate
     * another tool.
     */
    public static RuleInfo program(String id, String title, Severity severity) {
        return new RuleInfo(
                id, title, severity, Origin.SHELLCHECK, Set.of(Profile.DEFAULT), false, null, List.of(), FIRST_RULESET);
    }

    /** Returns this rule without the profile {@code hadolint}, because hadolint omits it. */
    public RuleInfo notInHadolint() {
        Set<Profile> fewer = new HashSet<>(profiles);
        fewer.remove(Profile.HADOLINT);
        return new RuleInfo(id, title, severity, origin, fewer, optIn, shadowedBy, sameAs, ruleset);
    }

    /** Returns a check of {@code docker build --check}. In the profile of these checks, all of them are warnings. */
    public static RuleInfo docker(String id, String title, Severity severity) {
        return new RuleInfo(
                id,
                title,
                severity,
                Origin.DOCKER,
                Set.of(Profile.DOCKER_CHECKS),
                false,
                null,
                List.of(),
                FIRST_RULESET);
    }

    public static RuleInfo own(String id, String title, Severity severity) {
        return new RuleInfo(id, title, severity, Origin.DFLINT, Set.of(), false, null, List.of(), FIRST_RULESET);
    }

    /** Returns a rule defined by a project. It is in all profiles that do not imitate another tool. */
    public static RuleInfo project(String id, String title, Severity severity) {
        Set<Profile> profiles = Set.of(Profile.DEFAULT, Profile.SECURITY);
        return new RuleInfo(id, title, severity, Origin.PROJECT, profiles, false, null, List.of(), FIRST_RULESET);
    }

    public RuleInfo inDefault() {
        return in(Profile.DEFAULT);
    }

    public RuleInfo inSecurity() {
        return in(Profile.SECURITY);
    }

    private RuleInfo in(Profile profile) {
        Set<Profile> more = new HashSet<>(profiles);
        more.add(profile);
        return new RuleInfo(id, title, severity, origin, more, optIn, shadowedBy, sameAs, ruleset);
    }

    /** Reports whether a profile includes the rule, even if only as an opt-in. */
    public boolean isIn(Profile profile) {
        return profile == Profile.ALL ? shadowedBy == null : profiles.contains(profile);
    }

    public RuleInfo whenAsked() {
        return new RuleInfo(id, title, severity, origin, profiles, true, shadowedBy, sameAs, ruleset);
    }

    /** Returns this rule shadowed by another one that has the same findings and runs instead. */
    public RuleInfo shadowedBy(String other) {
        List<String> names = new ArrayList<>(sameAs);
        names.add(other);
        return new RuleInfo(id, title, severity, origin, profiles, optIn, other, List.copyOf(names), ruleset);
    }

    public RuleInfo sameAs(String... names) {
        List<String> all = new ArrayList<>(sameAs);
        all.addAll(List.of(names));
        return new RuleInfo(id, title, severity, origin, profiles, optIn, shadowedBy, List.copyOf(all), ruleset);
    }

    /** Returns this rule as introduced in a ruleset. Projects that set an older one do not get it. */
    public RuleInfo since(String newRuleset) {
        return new RuleInfo(id, title, severity, origin, profiles, optIn, shadowedBy, sameAs, newRuleset);
    }

    /**
     * Reports whether it is one of Docker's checks or has the same findings as one. Only Docker's checks have names
     * without a number.
     */
    public boolean findsWhatDockerFinds() {
        if (origin == Origin.DOCKER) {
            return true;
        }
        for (String name : sameAs) {
            if (Character.isUpperCase(name.charAt(0)) && isWord(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetter(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reports whether a name refers to this rule: its ID, or the ID of another tool with or without the name of the
     * tool.
     */
    public boolean isCalled(String name) {
        if (id.equalsIgnoreCase(name)) {
            return true;
        }
        for (String other : sameAs) {
            if (other.equalsIgnoreCase(name)
                    || other.regionMatches(true, other.indexOf(':') + 1, name, 0, name.length())
                            && other.length() - other.indexOf(':') - 1 == name.length()) {
                return true;
            }
        }
        return false;
    }
}
