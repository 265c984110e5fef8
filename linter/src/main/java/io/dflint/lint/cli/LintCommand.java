package io.dflint.lint.cli;

import io.dflint.lint.Profile;
import io.dflint.lint.Severity;
import io.dflint.lint.config.Threshold;
import io.dflint.lint.report.Format;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dflint lint}, which is also what dflint does when no command is named. */
@Command(
        name = CommandName.LINT,
        customSynopsis = "dflint [lint] [OPTION...] FILE-OR-DIR...",
        description = "Finds mistakes in Dockerfiles; what dflint does when no command is named.")
final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Options options = new Options();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.run(console);
    }

    LintArguments arguments() {
        return options.builder.build();
    }

    /** What a lint run can be told. */
    @Command(
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            usageHelpAutoWidth = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:nothing found at or above the threshold",
                "1:something found at or above the threshold",
                "2:wrong usage, or a file could not be read",
            },
            optionListHeading = "%nOptions:%n",
            commandListHeading = "%nCommands:%n")
    static final class Options {
        final LintArguments.Builder builder = new LintArguments.Builder();

        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec spec;

        @Parameters(
                paramLabel = "FILE-OR-DIR",
                arity = "0..*",
                hideParamSyntax = true,
                description = "Files of any name, directories to search for Dockerfiles, - for standard input.")
        void paths(List<String> paths) {
            builder.paths.clear();
            builder.paths.addAll(paths);
        }

        @Option(
                names = "--profile",
                paramLabel = "NAME",
                description = "The rules to use: default, hadolint, docker-checks, security or all.")
        void profile(String text) {
            require(builder.settings::profile, "--profile", text, Profile.names());
        }

        @Option(
                names = {"-f", "--format"},
                paramLabel = "NAME",
                description = "How to report: tty (default) or json.")
        void format(String text) {
            require(builder.settings::format, "--format", text, Format.names());
        }

        @Option(
                names = "--color",
                paramLabel = "WHEN",
                description = "When to color: auto (default: on a terminal, unless NO_COLOR is set), always or never.")
        void color(String text) {
            require(builder::color, "--color", text, "auto, always or never");
        }

        @Option(
                names = {"-t", "--failure-threshold"},
                paramLabel = "LEVEL",
                description = "The mildest finding to exit with 1 for: error, warning, info (default), style or none.")
        void threshold(String text) {
            require(builder.settings::threshold, "--failure-threshold", text, Threshold.NAMES);
        }

        @Option(names = "--no-fail", description = "Exit with 0 whatever is found.")
        void noFail(boolean set) {
            builder.settings.noFail(set);
        }

        @Option(
                names = "--build-arg",
                paramLabel = "NAME=VALUE",
                description = "The value of an ARG, as for docker build; may be repeated.")
        void buildArgs(List<String> texts) {
            for (String text : texts) {
                require(builder::buildArg, "--build-arg", text, "NAME=VALUE");
            }
        }

        @Option(names = "--target", paramLabel = "STAGE", description = "The stage to build (default: the last).")
        void target(String text) {
            require(builder::target, "--target", text, "the name of a stage");
        }

        @Option(
                names = {"-c", "--config"},
                paramLabel = "FILE",
                description = "The configuration to use for all files (default: the nearest .dflint.yaml).")
        void config(String text) {
            require(builder::config, "--config", text, "a file");
        }

        @Option(names = "--no-config", description = "Use no configuration file.")
        void noConfig(boolean set) {
            builder.configFiles = !set;
        }

        @Option(
                names = "--ignore",
                paramLabel = "RULE",
                description = "Do not use a rule; as all options for rules, takes its id or another tool's.")
        void ignore(List<String> texts) {
            rules("--ignore", texts, builder::ignore);
        }

        @Option(names = "--error", paramLabel = "RULE", description = "Report what a rule finds as an error.")
        void error(List<String> texts) {
            rules("--error", texts, rule -> builder.severity(Severity.ERROR, rule));
        }

        @Option(names = "--warning", paramLabel = "RULE", description = "The same as a warning.")
        void warning(List<String> texts) {
            rules("--warning", texts, rule -> builder.severity(Severity.WARNING, rule));
        }

        @Option(names = "--info", paramLabel = "RULE", description = "The same as info.")
        void info(List<String> texts) {
            rules("--info", texts, rule -> builder.severity(Severity.INFO, rule));
        }

        @Option(names = "--style", paramLabel = "RULE", description = "The same as style.")
        void style(List<String> texts) {
            rules("--style", texts, rule -> builder.severity(Severity.STYLE, rule));
        }

        @Option(
                names = "--trusted-registry",
                paramLabel = "NAME",
                description = "A registry that images may come from, * at either end for any text; may be repeated.")
        void trustedRegistries(List<String> texts) {
            for (String text : texts) {
                require(builder.settings::trust, "--trusted-registry", text, "the name of a registry");
            }
        }

        @Option(
                names = "--require-label",
                paramLabel = "NAME:TYPE",
                description =
                        "A label that images should have, its value text, url, rfc3339, semver, hash, spdx or email.")
        void requiredLabels(List<String> texts) {
            for (String text : texts) {
                require(builder.settings::label, "--require-label", text, "NAME:TYPE");
            }
        }

        @Option(names = "--strict-labels", description = "Report labels that are not required ones.")
        void strictLabels(boolean set) {
            builder.settings.strictLabels(set);
        }

        @Option(names = "--disable-ignore-pragma", description = "Heed no comment that ignores rules.")
        void disableIgnorePragma(boolean set) {
            builder.settings.disableIgnorePragma(set);
        }

        @Option(names = "--report-unused-ignores", description = "Report comments that ignore nothing.")
        void reportUnusedIgnores(boolean set) {
            builder.settings.reportUnusedIgnores(set);
        }

        @Option(names = "--no-color", description = "The same as --color never.")
        void noColor(boolean set) {
            builder.settings.noColor(set);
        }

        @Option(names = "--verbose", description = "Tell which configuration file counts.")
        void verbose(boolean set) {
            builder.settings.verbose(set);
        }

        @Option(
                names = "--stdin-filename",
                paramLabel = "PATH",
                description = "What reports call standard input (default: -).")
        void stdinFilename(String text) {
            require(builder::stdinFilename, "--stdin-filename", text, "a path");
        }

        @Option(
                names = "--max-file-size",
                paramLabel = "SIZE",
                description = "The largest file to read, such as 512K or 32M (default: 16M).")
        void maxFileSize(String text) {
            require(builder::maxFileSize, "--max-file-size", text, "a size such as 32M");
        }

        int run(Console console) {
            if (builder.paths.isEmpty() && spec != null) {
                throw new ParameterException(spec.commandLine(), "name a file or a directory, or - for standard input");
            }
            return new LintRun(builder.build(), console).run();
        }

        private void rules(String option, List<String> texts, Predicate<String> setter) {
            for (String text : texts) {
                require(setter, option, text, "the name of a rule, as 'dflint rules' lists them");
            }
        }

        private void require(Predicate<String> setter, String option, String text, String expected) {
            if (!setter.test(text) && spec != null) {
                throw new ParameterException(
                        spec.commandLine(), option + " does not know '" + text + "'; give " + expected);
            }
        }
    }
}
