package io.dflint.lsp.config;

import java.util.Map;

/**
 * The user's settings for a document. The keys of {@code docker.languageserver} are those of rcjsuen's server, which
 * many users already have in their editors.
 *
 * @param diagnostics {@code docker.languageserver.diagnostics}: {@code ignore}, {@code warning} or {@code error} by
 *     name
 * @param ignoreMultilineInstructions {@code docker.languageserver.formatter.ignoreMultilineInstructions}: whether
 *     formatting leaves continued lines alone
 * @param lint {@code dflint}: the settings of this server
 */
public record Settings(Map<String, String> diagnostics, boolean ignoreMultilineInstructions, LintSettings lint) {
    public static final Settings DEFAULT = new Settings(Map.of(), false, LintSettings.DEFAULT);
}
