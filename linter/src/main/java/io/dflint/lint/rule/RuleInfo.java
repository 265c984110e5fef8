package io.dflint.lint.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a rule without running it. What it means, with examples, stands in the Markdown beside its class.
 *
 * @param id its name, such as {@code DL3006}, {@code StageNameCasing} or {@code DF1001}
 * @param title what it asks for, in a few words
 * @param severity what its findings have unless the configuration says otherwise
 * @param origin whose rule it is
 * @param profiles those that have it, without {@code all}
 * @param optIn whether it stays silent until the configuration names it, in every profile
 * @param shadowedBy the rule that finds the same and that the default profile and {@code all} show in its place; null for
 *     none
 * @param sameAs other names for what it finds: ids of this catalogue, or those of other tools as {@code trivy:DS-0001}. An
 *     ignore of any of them ignores this rule
 * @param ruleset the set of rules that first had it, as year and month
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

    /** The first set of rules. */
    public static final String FIRST_RULESET = "2026.11";

    /** The set of rules that this version of dflint has: that of its newest rules. */
    public static final String NEWEST_RULESET = FIRST_RULESET;

    /** Whose rule it is. */
    public enum Origin {
        HADOLINT,
        SHELLCHECK,
        DOCKER,
        DFLINT,
        /** A project's own. */
        PROJECT
    }

    public static RuleInfo hadolint(String id, String title, Severity severity) {
        return new RuleInfo(
                id, title, severity, Origin.HADOLINT, Set.of(Profile.HADOLINT), false, null, List.of(), FIRST_RULESET);
    }

    /** A code of ShellCheck, which hadolint shows too. */
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

    /** A code of ShellCheck that only the program finds; it runs in the profiles that do not imitate another. */
    public static RuleInfo program(String id, String title, Severity severity) {
        return new RuleInfo(
                id, title, severity, Origin.SHELLCHECK, Set.of(Profile.DEFAULT), false, null, List.of(), FIRST_RULESET);
    }

    /** The same rule outside of hadolint's profile, because hadolint leaves it out. */
    public RuleInfo notInHadolint() {
        Set<Profile> fewer = new HashSet<>(profiles);
        fewer.remove(Profile.HADOLINT);
        return new RuleInfo(id, title, severity, origin, fewer, optIn, shadowedBy, sameAs, ruleset);
    }

    /** A check of {@code docker build --check}, in whose profile all of them are warnings. */
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

    /** A rule that a project wrote; it runs in all profiles that do not imitate another program. */
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

    /** Whether a profile has the rule, if need be only when it is asked for. */
    public boolean isIn(Profile profile) {
        return profile == Profile.ALL ? shadowedBy == null : profiles.contains(profile);
    }

    public RuleInfo whenAsked() {
        return new RuleInfo(id, title, severity, origin, profiles, true, shadowedBy, sameAs, ruleset);
    }

    /** The other rule finds the same and is the one to show. */
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

    /** The same, but new in a set of rules: projects that know an older one do not get it. */
    public RuleInfo since(String newRuleset) {
        return new RuleInfo(id, title, severity, origin, profiles, optIn, shadowedBy, sameAs, newRuleset);
    }

    /** Whether it is one of Docker's checks or finds the same as one; only those are called by words without a number. */
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

    /** Whether a name that someone wrote means this rule: its id, or another tool's with or without the tool. */
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
