package io.dflint.lsp.feature.diagnostics;

import io.dflint.lint.Finding;
import io.dflint.lint.LintEngine;
import io.dflint.lint.LintOptions;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Settings;
import io.dflint.lsp.document.Document;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What dflint finds in a document: the findings of all rules that the project's configuration chooses, and what Docker does
 * not accept.
 */
public final class Diagnostics {
    private volatile Configurations configurations = configurations();
    private volatile @Nullable Known known;

    /** The findings of one version, so that several questions about it cost one run. */
    private record Known(Document document, List<Finding> findings) {}

    private static Configurations configurations() {
        return new Configurations(Settings.NONE, null, true, Path.of("").toAbsolutePath(), Map.of());
    }

    /** Reads configuration files anew when they are asked for next. */
    public void forget() {
        configurations = configurations();
        known = null;
    }

    /** The findings of a document in the order of their places. */
    public List<Finding> findings(Document document) {
        Known last = known;
        if (last != null && last.document() == document) {
            return last.findings();
        }
        List<Finding> findings =
                new LintEngine(options(document.uri())).lint(document.dockerfile(), document.model(), null);
        known = new Known(document, findings);
        return findings;
    }

    /** The address of the page that explains a rule; null when this installation has none. */
    public @Nullable String page(String ruleId) {
        String page = LintEngine.documentation(ruleId);
        if (page == null || page.startsWith("https:")) {
            return page;
        }
        // Pages of our own lie in the distribution, whose folder its start script tells.
        String home = System.getProperty("dflint.home");
        return home == null
                ? null
                : Path.of(home, page).toAbsolutePath().normalize().toUri().toString();
    }

    /** What the project says about the rules. A configuration that cannot be read counts as none: the command says why. */
    private LintOptions options(String uri) {
        try {
            Resolved resolved = configurations.forFile(path(uri));
            return LintOptions.DEFAULT
                    .withProfile(resolved.profile())
                    .withConfiguration(resolved.settings().configuration());
        } catch (ConfigException e) {
            return LintOptions.DEFAULT;
        }
    }

    private static @Nullable Path path(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme()) ? Path.of(parsed) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
