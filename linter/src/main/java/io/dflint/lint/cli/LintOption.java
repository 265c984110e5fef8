package io.dflint.lint.cli;

import io.dflint.lint.config.InvalidValue;
import io.dflint.lint.config.Setting;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.engine.RuleGroup;
import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import io.dflint.options.Option;
import java.util.List;

/** The options of a lint run. A new option needs a constant here and a line in {@link #set}. */
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
    INCLUDE(
            "--include",
            "KINDS",
            "Look in directories for other files that hold or build Dockerfiles, too: compose, bake, shell or markdown.",
            "compose, bake, shell or markdown"),
    EXCLUDE(
            "--exclude",
            "PATTERN",
            "Leave out files and directories that match, in a search.",
            "a pattern such as test/**"),
    FORCE_EXCLUDE("--force-exclude", "", "Leave out excluded files also if they are named."),
    ERROR_ON_EMPTY("--error-on-empty", "", "Exit with 2 if a directory has no Dockerfile."),
    NO_CONFIG("--no-config", "", "Ignore configuration files."),
    SELECT(
            "--select",
            "RULES",
            "Run only these rules: ids, beginnings of ids such as DL3, groups such as pinning, or all."),
    EXTEND_SELECT("--extend-select", "RULES", "Run these rules too."),
    IGNORE("--ignore", "RULES", "Do not run these rules."),
    ERROR("--error", "RULE", "Report findings of a rule as errors; takes its id, or another tool's id for it."),
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
    BASELINE("--baseline", "FILE", "Report only findings that a baseline does not know.", "a file"),
    WRITE_BASELINE("--write-baseline", "FILE", "Write a baseline of all findings, and report none.", "a file"),
    CHANGED_SINCE(
            "--changed-since",
            "REVISION",
            "Report only findings on lines that changed since the present branch left a revision of Git.",
            "a revision such as origin/main"),
    ADD_IGNORES("--add-ignores", "", "Write comments that ignore what is found."),
    IGNORE_REASON("--ignore-reason", "TEXT", "Reason that --add-ignores writes.", "a text of one line"),
    REQUIRE_IGNORE_REASON("--require-ignore-reason", "", "Report ignore comments that do not say why."),
    ENDS_SOON(
            "--ends-soon",
            "DAYS",
            "Report base images whose support ends within so many days after --today.",
            "a number of days up to 3650"),
    TODAY(
            "--today",
            "DATE",
            "Day for ignore comments with a date (default: the present day), and for support that ends soon.",
            "a date such as 2027-06-01"),
    REPORT_UNUSED_IGNORES("--report-unused-ignores", "", "Report ignore comments without effect."),
    ONLINE("--online", "", "Ask registries about the images, too: rules REG-001 to REG-004."),
    QUIET("-q, --quiet", "", "Write findings and errors only."),
    STATISTICS("--statistics", "", "Count findings by rule, instead of showing them."),
    WATCH("-w, --watch", "", "Lint again whenever a file changes."),
    JOBS("-j, --jobs", "N", "Files to lint at a time (default: one a processor).", "a number from 1 to 999"),
    SHELLCHECK(
            "--shellcheck",
            "PATH",
            "Also run this shellcheck program, for its other codes: off, or a path.",
            "off, or the path of the program"),
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

    /** Creates an option for rules or files, or one without a value. */
    LintOption(String names, String label, String description) {
        this(names, label, description, "");
    }

    /**
     * Creates an option.
     *
     * @param names the long name, optionally preceded by the short name and a comma
     * @param label the name of the value; empty if there is none
     * @param expected a description of valid values, for messages
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
                    INCLUDE,
                    EXCLUDE,
                    SELECT,
                    EXTEND_SELECT,
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
            case SELECT, EXTEND_SELECT, IGNORE -> RuleGroup.names();
            case INCLUDE -> HostKind.names();
            case SHELLCHECK -> List.of("off");
            default -> List.of();
        };
    }

    /** Returns the message for an invalid value. */
    String complaint(String value) {
        return InvalidValue.message(spelling(), value, expected());
    }

    private String expected() {
        return switch (this) {
            case PROFILE -> Profile.names();
            case FORMAT -> Format.names();
            case FAILURE_THRESHOLD -> Setting.FAILURE_THRESHOLD.expected();
            case SELECT, EXTEND_SELECT, IGNORE -> InvalidValue.selectors();
            case FIX_RULE, ERROR, WARNING, INFO, STYLE -> InvalidValue.rules();
            case OUTPUT -> "a file";
            default -> expected;
        };
    }

    /** Applies an option without a value. */
    void set(LintArguments.Builder builder) {
        switch (this) {
            case FIX -> builder.fix(FixMode.WRITE);
            case FIX_ONLY -> builder.fix(FixMode.WRITE_ONLY);
            case DIFF -> builder.fix(FixMode.DIFF);
            case UNSAFE_FIXES -> builder.unsafeFixes = true;
            case ERROR_ON_EMPTY -> builder.failsOnEmpty = true;
            case FORCE_EXCLUDE -> builder.excludesNamed = true;
            case ADD_IGNORES -> builder.addIgnores = true;
            case ONLINE -> builder.online = true;
            case QUIET -> builder.quiet = true;
            case STATISTICS -> builder.statistics = true;
            case WATCH -> builder.watch = true;
            case NO_CONFIG -> builder.configFiles = false;
            case VERSION -> {}
            default -> builder.settings.set(Setting.valueOf(name()), true);
        }
    }

    /** Applies an option with its value. Returns false if the value is invalid. */
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
            case SELECT, EXTEND_SELECT -> builder.select(Setting.valueOf(name()), value);
            case INCLUDE -> builder.include(value);
            case BASELINE -> builder.baseline(value);
            case WRITE_BASELINE -> builder.writeBaseline(value);
            case CHANGED_SINCE -> builder.changedSince(value);
            case IGNORE_REASON -> builder.ignoreReason(value);
            case ENDS_SOON -> builder.settings.days(value);
            case TODAY -> builder.today(value);
            case JOBS -> builder.jobs(value);
            case EXCLUDE -> builder.settings.add(Setting.EXCLUDE, value);
            case IGNORE -> builder.ignore(value);
            case ERROR -> builder.severity(Severity.ERROR, value);
            case WARNING -> builder.severity(Severity.WARNING, value);
            case INFO -> builder.severity(Severity.INFO, value);
            case STYLE -> builder.severity(Severity.STYLE, value);
            case TRUSTED_REGISTRY -> builder.settings.trust(value);
            case REQUIRE_LABEL -> builder.settings.label(value);
            case STDIN_FILENAME -> builder.stdinFilename(value);
            case MAX_FILE_SIZE -> builder.maxFileSize(value);
            case SHELLCHECK -> builder.shellCheck(value);
            default -> throw new IllegalStateException(spelling());
        };
    }
}
