package io.dflint.lsp.feature.diagnostics;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Setting;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.input.IgnoreFiles;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lsp.config.LintSettings;
import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.workspace.FileUris;
import io.dflint.model.BuildModel;
import io.dflint.text.SourceText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What dflint finds in a document: the findings of all rules that the project's configuration chooses, and what Docker does
 * not accept.
 */
public final class Diagnostics {
    private final Map<LintSettings, Configurations> configurations = new ConcurrentHashMap<>();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    /** The addresses of pages by rule. */
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    /** The findings of one version, so that several questions about it cost one run. */
    private record Known(Document document, Settings settings, Found found) {}

    /**
     * What was found.
     *
     * @param problem why the configuration could not be used and counted as none; null otherwise
     */
    public record Found(List<Finding> findings, @Nullable String problem) {}

    /** Reads configuration files again when they are asked for next. */
    public void forget() {
        configurations.clear();
        known.clear();
    }

    /** Keeps nothing of a document that was closed. */
    public void forget(String uri) {
        known.remove(uri);
    }

    /** The findings of an open document in the order of their places. */
    public Found findings(Document document, Settings settings, Cancellation cancellation) {
        Known last = known.get(document.uri());
        if (last != null && last.document() == document && last.settings().equals(settings)) {
            return last.found();
        }
        Found found = lint(document, settings, cancellation);
        known.put(document.uri(), new Known(document, settings, found));
        return found;
    }

    /** The findings of a document that is not asked for again. */
    public Found lint(Document document, Settings settings, Cancellation cancellation) {
        Path file = FileUris.path(document.uri());
        Chosen chosen = choose(file, settings);
        return new Found(
                chosen.engine().lint(document.model(), document.runs(), ignoreFile(file), cancellation::check),
                chosen.problem());
    }

    /** Returns the findings of texts that a document may become. */
    public Function<SourceText, List<Finding>> linter(String uri, Settings settings, Cancellation cancellation) {
        Path file = FileUris.path(uri);
        LintEngine engine = choose(file, settings).engine();
        String ignoreFile = ignoreFile(file);
        return text -> engine.lint(BuildModel.of(Dockerfile.parse(text)), null, ignoreFile, cancellation::check);
    }

    /** An engine with the rules that count for a file, and what is wrong with its configuration. */
    private record Chosen(LintEngine engine, @Nullable String problem) {}

    private Chosen choose(@Nullable Path file, Settings settings) {
        LintOptions options = LintOptions.DEFAULT;
        String problem = null;
        try {
            Resolved resolved = resolve(file, settings);
            options = options.withProfile(resolved.profile())
                    .withConfiguration(resolved.settings()
                            .over(EditorRules.ofDocker(settings.diagnostics()))
                            .configuration());
        } catch (ConfigException e) {
            problem = e.place() + " " + e.getMessage();
        }
        return new Chosen(new LintEngine(options), problem);
    }

    /** How a document is formatted, by the project's configuration and the editor's settings; by default if these cannot be used. */
    public FormatOptions format(String uri, Settings settings, FormatOptions byDefault) {
        try {
            io.dflint.lint.config.Settings resolved =
                    resolve(FileUris.path(uri), settings).settings();
            Set<FormatOptions.Step> steps = new HashSet<>(byDefault.steps());
            if (resolved.isOn(Setting.SHELL_INDENT)) {
                steps.add(FormatOptions.Step.SHELL);
            }
            String indent = resolved.indent() == null ? byDefault.indent() : resolved.indent();
            return new FormatOptions(indent, byDefault.lineEnd(), byDefault.maxLineLength(), steps);
        } catch (ConfigException e) {
            return byDefault;
        }
    }

    private Resolved resolve(@Nullable Path file, Settings settings) throws ConfigException {
        return configurations
                .computeIfAbsent(settings.lint(), Diagnostics::configurations)
                .forFile(file);
    }

    private static @Nullable String ignoreFile(@Nullable Path file) {
        return file == null ? null : IgnoreFiles.beside(file);
    }

    private static Configurations configurations(LintSettings lint) {
        return new Configurations(
                EditorRules.of(lint), lint.configuration(), true, Path.of("").toAbsolutePath(), Map.of());
    }

    /** The address of the page that explains a rule; null when this installation has none. */
    public @Nullable String page(String ruleId) {
        return pages.computeIfAbsent(ruleId, Diagnostics::findPage);
    }

    private static @Nullable String findPage(String ruleId) {
        String page = LintEngine.documentation(ruleId);
        if (page == null || page.startsWith("https:")) {
            return page;
        }
        // Pages of our own lie in the distribution, whose directory its start script tells.
        String home = System.getProperty("dflint.home");
        return home == null
                ? null
                : Path.of(home, page).toAbsolutePath().normalize().toUri().toString();
    }
}
