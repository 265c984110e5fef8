package io.dflint.lsp.config;

import java.util.Map;

/**
 * What the user set for a document. The keys of {@code docker.languageserver} are those of rcjsuen's server, which people have in
 * their editors already.
 *
 * @param diagnostics {@code docker.languageserver.diagnostics}: {@code ignore}, {@code warning} or {@code error} by name
 * @param ignoreMultilineInstructions {@code docker.languageserver.formatter.ignoreMultilineInstructions}: formatting leaves
 *     continued lines alone
 * @param lint {@code dflint}: our own
 */
public record Settings(Map<String, String> diagnostics, boolean ignoreMultilineInstructions, LintSettings lint) {
    public static final Settings DEFAULT = new Settings(Map.of(), false, LintSettings.DEFAULT);
}
