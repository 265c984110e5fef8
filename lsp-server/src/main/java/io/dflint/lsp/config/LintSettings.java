package io.dflint.lsp.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings {@code dflint.*} for rules. They have the meaning of the corresponding command-line options, and thus
 * override the project's file.
 *
 * @param profile {@code dflint.profile}; null if not set
 * @param configuration {@code dflint.configuration}: the file to use for all Dockerfiles; null to search for one
 * @param ignored {@code dflint.ignored}: the rules not to run
 * @param override {@code dflint.override}: rules by their new severity
 * @param shellIndent {@code dflint.shell-indent}: whether formatting indents scripts by their structure
 */
public record LintSettings(
        @Nullable String profile,
        @Nullable String configuration,
        List<String> ignored,
        Map<String, List<String>> override,
        boolean shellIndent) {
    public static final LintSettings DEFAULT = new LintSettings(null, null, List.of(), Map.of(), false);
}
