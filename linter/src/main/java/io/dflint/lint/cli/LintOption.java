package io.dflint.lint.cli;

import io.dflint.lint.config.InvalidValue;
import io.dflint.lint.config.Setting;
import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import io.dflint.options.Option;
import java.util.List;

/** The options of a lint run: a row here and a line in {@link #set}. */
enum LintOption implements Option {
    PROFILE("--profile", "NAME", "Set of rules: "),
    FORMAT("-f, --format", "NAME", "Report format (default: tty); all but one need an --output: "),
    OUTPUT("-o, --output", "FILE", "Output of the --format before it (default: -, standard output)."),
    COLOR(
            "--color",
            "WHEN",
            "Colour the output: auto (default: on a terminal, unless NO_COLOR is set), always or never.",
            "auto, always or never"),
    FIX("--fix", "", "Apply safe fixes, and report what is left."),
    UNSAFE_FIXES("--unsafe-fixes", "", "Let --fix and --diff apply fixes that may change what is built."),
    FIX_RULE("--fix-rule", "RULE", "Apply the fixes of a rule only; implies --fix."),
    FIX_ONLY("--fix-only", "", "Apply safe fixes, and report nothing."),
    DIFF("--diff", "", "Print what --fix would change, and change nothing."),
    SHOW(
            "--show",
            "WHICH",
            "Findings of a rule in a file that the format tty shows: first (default; the others by line) or all.",
            "first or all"),
    FAILURE_THRESHOLD(
            "-t, --failure-threshold", "LEVEL", "Lowest severity that makes dflint exit with 1 (default: info): "),
    NO_FAIL("--no-fail", "", "Exit with 0 whatever the findings."),
    BUILD_ARG("--build-arg", "NAME=VALUE", "Value of an ARG, as for docker build.", "NAME=VALUE"),
    TARGET("--target", "STAGE", "Stage to build (default: the last).", "the name of a stage"),
    CONFIG(
            "-c, --config",
            "FILE",
            "Configuration file for all Dockerfiles (default: the nearest .dflint.yaml).",
            "a file"),
    NO_CONFIG("--no-config", "", "Ignore configuration files."),
    IGNORE("--ignore", "RULE", "Disable a rule; all options for rules take its id or another tool's."),
    ERROR("--error", "RULE", "Report findings of a rule as errors."),
    WARNING("--warning", "RULE", "Report findings of a rule as warnings."),
    INFO("--info", "RULE", "Report findings of a rule as info."),
    STYLE("--style", "RULE", "Report findings of a rule as style."),
    TRUSTED_REGISTRY(
            "--trusted-registry",
            "NAME",
            "Registry that images may come from; * at either end matches any text.",
            "the name of a registry"),
    REQUIRE_LABEL(
            "--require-label",
            "NAME:TYPE",
            "Label that images must have, with its type: text, url, rfc3339, semver, hash, spdx or email.",
            "NAME:TYPE"),
    STRICT_LABELS("--strict-labels", "", "Report labels that are not in the schema."),
    DISABLE_IGNORE_PRAGMA("--disable-ignore-pragma", "", "Disable ignore comments."),
    REPORT_UNUSED_IGNORES("--report-unused-ignores", "", "Report ignore comments without effect."),
    NO_COLOR("--no-color", "", "Same as --color never."),
    VERBOSE("--verbose", "", "Print the profile and configuration file of each Dockerfile."),
    STDIN_FILENAME("--stdin-filename", "PATH", "Name of standard input in reports (default: -).", "a path"),
    MAX_FILE_SIZE(
            "--max-file-size",
            "SIZE",
            "Largest file to read, such as 512K or 32M (default: 16M).",
            "a size such as 32M"),
    VERSION("-V, --version", "", "Print the version.");

    private final Spec spec;
    private final String expected;

    /** An option for rules or files, or one that takes no value. */
    LintOption(String names, String label, String description) {
        this(names, label, description, "");
    }

    /**
     * @param names the long name, and the short one with a comma before it
     * @param label what to call its value; empty if it takes none
     * @param expected what its value may be, for messages
     */
    LintOption(String names, String label, String description, String expected) {
        this.spec = Spec.of(names, label, description);
        this.expected = expected;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public String help() {
        return spec.help().endsWith(": ") ? spec.help() + expected() + "." : spec.help();
    }

    @Override
    public boolean isRepeatable() {
        return switch (this) {
            case FORMAT,
                    OUTPUT,
                    BUILD_ARG,
                    FIX_RULE,
                    IGNORE,
                    ERROR,
                    WARNING,
                    INFO,
                    STYLE,
                    TRUSTED_REGISTRY,
                    REQUIRE_LABEL -> true;
            default -> false;
        };
    }

    @Override
    public List<String> candidates() {
        return switch (this) {
            case PROFILE, FORMAT, FAILURE_THRESHOLD -> Setting.valueOf(name()).words();
            case COLOR -> List.of("auto", "always", "never");
            case SHOW -> List.of("first", "all");
            default -> List.of();
        };
    }

    /** Says that a value is not understood, and what is. */
    String complaint(String value) {
        return InvalidValue.message(spelling(), value, expected());
    }

    private String expected() {
        return switch (this) {
            case PROFILE -> Profile.names();
            case FORMAT -> Format.names();
            case FAILURE_THRESHOLD -> Setting.FAILURE_THRESHOLD.expected();
            case FIX_RULE, IGNORE, ERROR, WARNING, INFO, STYLE -> InvalidValue.rules();
            case OUTPUT -> "a file";
            default -> expected;
        };
    }

    /** Takes an option without a value into account. */
    void set(LintArguments.Builder builder) {
        switch (this) {
            case FIX -> builder.fix(FixMode.WRITE);
            case FIX_ONLY -> builder.fix(FixMode.WRITE_ONLY);
            case DIFF -> builder.fix(FixMode.DIFF);
            case UNSAFE_FIXES -> builder.unsafeFixes = true;
            case NO_CONFIG -> builder.configFiles = false;
            case VERSION -> {}
            default -> builder.settings.set(Setting.valueOf(name()), true);
        }
    }

    /** Takes an option with its value into account; false if the value is not understood. */
    boolean set(LintArguments.Builder builder, String value) {
        return switch (this) {
            case PROFILE -> builder.settings.profile(value);
            case FORMAT -> builder.format(value);
            case OUTPUT -> builder.output(value);
            case COLOR -> builder.color(value);
            case SHOW -> builder.show(value);
            case FAILURE_THRESHOLD -> builder.settings.threshold(value);
            case BUILD_ARG -> builder.buildArg(value);
            case TARGET -> builder.target(value);
            case CONFIG -> builder.config(value);
            case FIX_RULE -> builder.fixRule(value);
            case IGNORE -> builder.ignore(value);
            case ERROR -> builder.severity(Severity.ERROR, value);
            case WARNING -> builder.severity(Severity.WARNING, value);
            case INFO -> builder.severity(Severity.INFO, value);
            case STYLE -> builder.severity(Severity.STYLE, value);
            case TRUSTED_REGISTRY -> builder.settings.trust(value);
            case REQUIRE_LABEL -> builder.settings.label(value);
            case STDIN_FILENAME -> builder.stdinFilename(value);
            case MAX_FILE_SIZE -> builder.maxFileSize(value);
            default -> throw new IllegalStateException(spelling());
        };
    }
}
