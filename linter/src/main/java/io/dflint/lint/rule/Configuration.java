package io.dflint.lint.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project says about its rules, in a file or on the command line.
 *
 * @param ignored rules that are not run, by any of their names, as in {@link Selection}
 * @param severities rules with another severity; naming one here also switches it on
 * @param trustedRegistries registries that images may come from; empty for any. {@code *} at either end stands for any text
 * @param labelSchema the labels that images should have, and what their values look like
 * @param policies what else counts
 * @param selection which rules run; that is up to the profile without one
 * @param endsSoon how many days before the end of its support a base image is reported; 0 for none
 * @param shell the program that runs scripts for which the file names none; null for that of the image
 */
public record Configuration(
        Set<String> ignored,
        Map<String, Severity> severities,
        List<String> trustedRegistries,
        Map<String, LabelType> labelSchema,
        Set<Policy> policies,
        Selection selection,
        int endsSoon,
        @Nullable String shell) {

    public static final Configuration EMPTY = new Configuration(Set.of(), Map.of(), List.of(), Map.of(), Set.of());

    /** A configuration that leaves the choice of rules to the profile. */
    public Configuration(
            Set<String> ignored,
            Map<String, Severity> severities,
            List<String> trustedRegistries,
            Map<String, LabelType> labelSchema,
            Set<Policy> policies) {
        this(ignored, severities, trustedRegistries, labelSchema, policies, Selection.NONE, 0, null);
    }

    /** The severity that is configured for a rule, by its id or else by another name; null if none is. */
    public @Nullable Severity severity(RuleInfo rule) {
        if (severities.isEmpty()) {
            return null;
        }
        Severity severity = severities.get(rule.id());
        if (severity == null) {
            for (Map.Entry<String, Severity> entry : severities.entrySet()) {
                if (rule.isCalled(entry.getKey())) {
                    return entry.getValue();
                }
            }
        }
        return severity;
    }

    /** Whether a policy counts. */
    public boolean has(Policy policy) {
        return policies.contains(policy);
    }

    /** What a project may demand of all its files. */
    public enum Policy {
        /** Labels outside the schema are wrong. */
        STRICT_LABELS,
        /** Comments that ignore rules have no effect. */
        NO_IGNORE_COMMENTS,
        /** Comments that ignore nothing are reported. */
        REPORT_UNUSED_IGNORES,
        /** Comments that ignore something without saying why are reported. */
        REQUIRE_IGNORE_REASON
    }

    /** What the value of a label looks like. */
    public enum LabelType {
        TEXT,
        URL,
        RFC3339,
        SEMVER,
        HASH,
        SPDX,
        EMAIL;

        /** The type of a name, in any case; null for another word. */
        public static @Nullable LabelType parse(String text) {
            for (LabelType type : values()) {
                if (type.name().equalsIgnoreCase(text)) {
                    return type;
                }
            }
            return null;
        }
    }
}
