package io.dflint.lint.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the rules, from a file or the command line.
 *
 * @param ignored the rules that are not run, by any of their names, as in {@link Selection}
 * @param severities rules with a changed severity; naming a rule here also enables it
 * @param trustedRegistries the registries that images may come from; empty for any. {@code *} at either end matches any
 *     text
 * @param labelSchema the labels that images should have, with the types of their values
 * @param policies the policies in effect
 * @param selection the rules that run; without a selection, those of the profile
 * @param endsSoon how many days before the end of its support a base image is reported; 0 to report none
 * @param shell the shell for scripts for which the file does not set one; null for that of the image
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

    /** Creates a configuration that runs the rules of the profile. */
    public Configuration(
            Set<String> ignored,
            Map<String, Severity> severities,
            List<String> trustedRegistries,
            Map<String, LabelType> labelSchema,
            Set<Policy> policies) {
        this(ignored, severities, trustedRegistries, labelSchema, policies, Selection.NONE, 0, null);
    }

    /** Returns the configured severity of a rule, by its ID or else by another name, or null if there is none. */
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

    /** Reports whether a policy is in effect. */
    public boolean has(Policy policy) {
        return policies.contains(policy);
    }

    /** A policy for all files of a project. */
    public enum Policy {
        /** Labels that are not in the schema are reported. */
        STRICT_LABELS,
        /** Ignore comments have no effect. */
        NO_IGNORE_COMMENTS,
        /** Ignore comments that ignore nothing are reported. */
        REPORT_UNUSED_IGNORES,
        /** Ignore comments without a reason are reported. */
        REQUIRE_IGNORE_REASON
    }

    /** The types of label values. */
    public enum LabelType {
        TEXT,
        URL,
        RFC3339,
        SEMVER,
        HASH,
        SPDX,
        EMAIL;

        /** Returns the type with a name in any case, or null if there is none. */
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
