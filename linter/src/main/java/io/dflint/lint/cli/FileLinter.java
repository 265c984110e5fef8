package io.dflint.lint.cli;

import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Threshold;
import io.dflint.lint.embed.Build;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Rule;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lints the files with one configuration. Safe for use by several threads. */
final class FileLinter {
    private final Resolved configuration;
    private final List<? extends Rule> ofProject;
    private final LintEngine engine;
    private final Threshold threshold;
    private final Map<Build, LintEngine> byBuild = new HashMap<>(0);

    FileLinter(Resolved configuration, List<? extends Rule> ofProject, LintArguments arguments) {
        this.ofProject = ofProject;
        this.configuration = configuration;
        threshold = configuration.threshold();
        engine = LintEngine.withProjectRules(
                new LintOptions(
                        configuration.profile(),
                        arguments.buildArgs(),
                        arguments.target(),
                        configuration.settings().configuration(),
                        arguments.today()),
                ofProject);
    }

    /**
     * Returns the engine for a file that is built with certain settings.
     *
     * @param build the settings; null for the default
     */
    synchronized LintEngine engine(@Nullable Build build) {
        if (build == null || build.args().isEmpty() && build.target() == null) {
            return engine;
        }
        return byBuild.computeIfAbsent(build, key -> LintEngine.withProjectRules(options(key), ofProject));
    }

    /** The command line takes precedence over a Compose or Bake file. */
    private LintOptions options(Build build) {
        LintOptions options = engine.options();
        Map<String, String> args = new HashMap<>(build.args());
        args.putAll(options.buildArgs());
        return new LintOptions(
                options.profile(),
                args,
                options.target() == null ? build.target() : options.target(),
                options.configuration(),
                options.today());
    }

    /**
     * Returns the findings of a text for all the ways in which it is built.
     *
     * @param context what is known of the build context
     */
    List<Finding> lint(SourceText text, List<Build> builds, BuildContext context) {
        if (builds.size() <= 1) {
            return engine(builds.isEmpty() ? null : builds.getFirst()).lint(text, context);
        }
        Set<Finding> all = new LinkedHashSet<>();
        for (Build build : builds) {
            all.addAll(engine(build).lint(text, context));
        }
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> a.range().compareTo(b.range()));
        return sorted;
    }

    /** Reports whether findings make the run fail. */
    boolean fails(List<Finding> findings) {
        if (!configuration.neverFails()) {
            for (Finding finding : findings) {
                if (threshold.isReachedBy(finding.severity())) {
                    return true;
                }
            }
        }
        return false;
    }
}
