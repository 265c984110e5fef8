package io.dflint.lsp.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the settings {@code dflint.*} say about rules. They mean what the command line means, and so override the project's file.
 *
 * @param profile {@code dflint.profile}; null if not set
 * @param configuration {@code dflint.configuration}: the file that counts for all Dockerfiles; null to search for one
 * @param ignored {@code dflint.ignored}: rules not to run
 * @param override {@code dflint.override}: rules by the severity that they get
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
