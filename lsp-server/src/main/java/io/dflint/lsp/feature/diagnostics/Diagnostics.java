package io.dflint.lsp.feature.diagnostics;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.FormatSteps;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.custom.CustomRule;
import io.dflint.lint.custom.CustomRules;
import io.dflint.lint.embed.Embedded;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.engine.RuleLinks;
import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.input.ContextFolder;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Severity;
import io.dflint.lsp.config.LintSettings;
import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.workspace.FileUris;
import io.dflint.model.BuildModel;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes the findings of a document: those of all rules selected by the project's configuration, and the text that
 * Docker rejects.
 */
public final class Diagnostics {
    /** The ID of the finding for a file that is too long to be analyzed. */
    private static final String TOO_LONG = "file-too-long";

    private final Map<LintSettings, Configurations> configurations = new ConcurrentHashMap<>();
    private volatile CustomRules customRules = new CustomRules(Path.of("").toAbsolutePath());
    /** The findings of each version as long as it is in use, so that several requests take a single run. */
    private volatile Map<Document, Known> known = Collections.synchronizedMap(new WeakHashMap<>());
    /** The URLs of documentation pages by rule. */
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    private record Known(Settings settings, Found found) {}

    /**
     * The result of linting.
     *
     * @param problem why the configuration could not be used and was ignored; null otherwise
     */
    public record Found(List<Finding> findings, @Nullable String problem) {}

    /** Discards the cached configuration files, so that they are read again on next use. */
    public void forget() {
        configurations.clear();
        customRules = new CustomRules(Path.of("").toAbsolutePath());
        known = Collections.synchronizedMap(new WeakHashMap<>());
    }

    /** Returns the findings of an open document in source order. */
    public Found findings(Document document, Settings settings, Cancellation cancellation) {
        // Taken before the run, so that its result is not stored if the configuration is discarded meanwhile.
        Map<Document, Known> current = known;
        Known last = current.get(document);
        if (last != null && last.settings().equals(settings)) {
            return last.found();
        }
        Found found = lint(document, settings, cancellation);
        current.put(document, new Known(settings, found));
        return found;
    }

    /** Returns the findings of a document without caching them. */
    public Found lint(Document document, Settings settings, Cancellation cancellation) {
        if (document.isTooLong()) {
            return new Found(List.of(tooLong()), null);
        }
        Path file = FileUris.path(document.uri());
        Chosen chosen = choose(file, settings);
        return new Found(
                chosen.engine().lint(document.model(), document.runs(), context(file), cancellation::check),
                chosen.problem());
    }

    /**
     * Returns the findings in the Dockerfiles of another document at their positions there. Files of the build context
     * are not read.
     */
    public Found findings(HostDocument host, Settings settings, Cancellation cancellation) {
        Document text = host.text();
        if (text.isTooLong()) {
            return new Found(List.of(tooLong()), null);
        }
        Chosen chosen = choose(FileUris.path(text.uri()), settings);
        Function<SourceText, List<Finding>> linter = linter(chosen, BuildContext.UNKNOWN, cancellation);
        List<Finding> found = new ArrayList<>();
        for (HostDocument.Part part : host.parts()) {
            Embedded file = part.inline().file();
            found.addAll(file.outer(linter.apply(file.text()), text.text()));
        }
        return new Found(found, host.parts().isEmpty() ? null : chosen.problem());
    }

    private static Finding tooLong() {
        return Finding.of(
                TOO_LONG,
                Severity.WARNING,
                TextRange.at(0),
                "the file has more than " + Document.LONGEST
                        + " characters, so it is not linted here; run dflint on it");
    }

    /** Returns a function that lints texts that a document may become. */
    public Function<SourceText, List<Finding>> linter(String uri, Settings settings, Cancellation cancellation) {
        Path file = FileUris.path(uri);
        return linter(choose(file, settings), context(file), cancellation);
    }

    /** Like the method above, for the Dockerfiles of another document. Files of the build context are not read. */
    public Function<SourceText, List<Finding>> linter(HostDocument host, Settings settings, Cancellation cancellation) {
        Chosen chosen = choose(FileUris.path(host.text().uri()), settings);
        return linter(chosen, BuildContext.UNKNOWN, cancellation);
    }

    private static Function<SourceText, List<Finding>> linter(
            Chosen chosen, BuildContext context, Cancellation cancellation) {
        return text -> chosen.engine().lint(BuildModel.of(Dockerfile.parse(text)), null, context, cancellation::check);
    }

    /** An engine with the rules for a file, and the problem with its configuration. */
    private record Chosen(LintEngine engine, @Nullable String problem) {}

    private Chosen choose(@Nullable Path file, Settings settings) {
        LintOptions options = LintOptions.DEFAULT.withToday(
                () -> LocalDate.now(ZoneOffset.UTC).toString());
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
        List<CustomRule> ofProject = List.of();
        try {
            ofProject = customRules.forFile(file);
        } catch (ConfigException e) {
            problem = problem == null ? e.place() + " " + e.getMessage() : problem;
        }
        return new Chosen(LintEngine.withProjectRules(options, ofProject), problem);
    }

    /**
     * Returns the format options of the project's configuration and the editor's settings, or the defaults if these
     * cannot be used.
     */
    public FormatOptions format(String uri, Settings settings, FormatOptions byDefault) {
        try {
            io.dflint.lint.config.Settings resolved =
                    resolve(FileUris.path(uri), settings).settings();
            Set<FormatOptions.Step> steps = new HashSet<>(byDefault.steps());
            FormatSteps.add(resolved, steps);
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

    private static BuildContext context(@Nullable Path file) {
        return file == null ? BuildContext.UNKNOWN : ContextFolder.beside(file);
    }

    private static Configurations configurations(LintSettings lint) {
        return new Configurations(
                EditorRules.of(lint), lint.configuration(), true, Path.of("").toAbsolutePath(), Map.of());
    }

    /** Returns the URL of the page that explains a rule, or null if it has none. */
    public @Nullable String page(String ruleId) {
        return pages.computeIfAbsent(ruleId, Diagnostics::findPage);
    }

    private static @Nullable String findPage(String ruleId) {
        // In a checkout, whose directory the start script passes on, the pages are local files.
        String home = System.getProperty("dflint.home");
        String page = home == null ? null : RuleLinks.file(ruleId);
        Path file = page == null ? null : Path.of(home, page).toAbsolutePath().normalize();
        return file != null && Files.isRegularFile(file) ? file.toUri().toString() : LintEngine.documentation(ruleId);
    }
}
