package io.dflint.lint.cli;

import io.dflint.lint.config.Setting;
import io.dflint.lint.config.Settings;
import io.dflint.lint.config.SettingsBuilder;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.output.ReportOptions.Places;
import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Today;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import io.dflint.text.Digits;
import io.dflint.text.Printable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a lint run.
 *
 * @param paths files, directories, or {@code -}; at least one
 * @param failsOnEmpty whether a directory without a Dockerfile is an error
 * @param excludesNamed whether files are excluded even if a path names them
 * @param hosts the kinds of files that are searched in directories in addition to Dockerfiles
 * @param settings the settings that configuration files can contain too
 * @param formats the output formats; empty for those of the configuration
 * @param outputs the destinations of the reports
 * @param show which findings of a rule are shown to users
 * @param config the configuration file that the user names; null to search
 * @param configFiles whether configuration files are searched
 * @param stdinFilename the name of standard input in reports
 * @param maxFileSize the size limit of a file in bytes
 * @param fixMode what is done with fixes
 * @param fixes the fixes to apply
 * @param adoption which findings are reported
 * @param style how the run is performed
 * @param today the current date, for ignore comments with an expiry date
 */
record LintArguments(
        List<String> paths,
        boolean failsOnEmpty,
        boolean excludesNamed,
        Set<HostKind> hosts,
        Settings settings,
        List<Format> formats,
        List<ReportTarget.Output> outputs,
        ColorMode color,
        Places show,
        @Nullable String config,
        boolean configFiles,
        Map<String, String> buildArgs,
        @Nullable String target,
        String stdinFilename,
        long maxFileSize,
        FixMode fixMode,
        FixSelection fixes,
        Adoption adoption,
        RunStyle style,
        Today today) {

    /**
     * Converts parsed arguments.
     *
     * @throws UsageException for an invalid value of an option
     */
    static LintArguments of(Arguments<LintOption> arguments) throws UsageException {
        Builder builder = new Builder();
        builder.paths.addAll(arguments.operands());
        for (Arguments.Given<LintOption> given : arguments.given()) {
            LintOption option = given.option();
            if (!option.isSwitch()) {
                if (!option.set(builder, given.value())) {
                    throw new UsageException(option.complaint(given.value()));
                }
            } else if (arguments.isOn(option)) {
                option.set(builder);
            }
        }
        return checked(builder.build());
    }

    /** Rejects options that contradict each other. */
    private static LintArguments checked(LintArguments all) throws UsageException {
        Adoption adoption = all.adoption();
        boolean fixes = all.fixMode() != FixMode.OFF;
        boolean stdin = all.paths().contains(Inputs.STDIN);
        refuse(fixes && adoption.changedSince() != null, "--changed-since", "--fix, which fixes all of a file");
        refuse(fixes && adoption.addIgnores(), "--add-ignores", "--fix; fix first");
        refuse(fixes && adoption.writeBaseline() != null, "--write-baseline", "--fix; fix first");
        refuse(adoption.addIgnores() && adoption.writeBaseline() != null, "--write-baseline", "--add-ignores");
        refuse(adoption.addIgnores() && stdin, "--add-ignores", "standard input, which cannot be written");
        refuse(all.style().watch() && stdin, "--watch", "standard input, which does not change");
        refuse(all.style().watch() && !all.outputs().isEmpty(), "--watch", "--output");
        return all;
    }

    private static void refuse(boolean both, String option, String other) throws UsageException {
        if (both) {
            throw new UsageException(option + " cannot be used with " + other);
        }
    }

    /** Collects the arguments, starting from the defaults. Setters with a text return false for an invalid value. */
    static final class Builder {
        final List<String> paths = new ArrayList<>();
        boolean failsOnEmpty;
        boolean excludesNamed;
        private final Set<HostKind> hosts = new LinkedHashSet<>(0);
        final SettingsBuilder settings = new SettingsBuilder();
        private final List<Format> formats = new ArrayList<>(1);
        private final List<ReportTarget.Output> outputs = new ArrayList<>(0);
        private ColorMode color = ColorMode.AUTO;
        private Places show = Places.FIRST;
        private @Nullable String config;
        boolean configFiles = true;
        private final Map<String, String> buildArgs = new LinkedHashMap<>();
        private @Nullable String target;
        private String stdinFilename = "-";
        private long maxFileSize = FileSize.DEFAULT;
        private FixMode fixMode = FixMode.OFF;
        boolean unsafeFixes;
        private final Set<String> fixedRules = new LinkedHashSet<>();
        private @Nullable String baseline;
        private @Nullable String writeBaseline;
        private @Nullable String changedSince;
        boolean addIgnores;
        private String ignoreReason = "";
        boolean quiet;
        boolean statistics;
        boolean watch;
        boolean online;
        private @Nullable String shellCheck;
        private int jobs;
        private @Nullable String today;

        boolean baseline(String text) {
            baseline = text;
            return !text.isEmpty();
        }

        boolean writeBaseline(String text) {
            writeBaseline = text;
            return !text.isEmpty();
        }

        boolean changedSince(String text) {
            changedSince = text;
            return !text.isEmpty();
        }

        boolean ignoreReason(String text) {
            ignoreReason = text.strip();
            return !ignoreReason.isEmpty() && Printable.of(ignoreReason).equals(ignoreReason);
        }

        boolean jobs(String text) {
            boolean isNumber = Digits.areAll(text) && text.length() <= 3;
            jobs = isNumber ? Integer.parseInt(text) : 0;
            return jobs > 0;
        }

        boolean shellCheck(String text) {
            shellCheck = text.equals("off") ? null : text;
            return !text.isEmpty();
        }

        boolean today(String text) {
            try {
                today = LocalDate.parse(text).toString();
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        boolean format(String text) {
            Format parsed = Format.parse(text);
            if (parsed != null) {
                formats.add(parsed);
            }
            return parsed != null;
        }

        boolean output(String text) {
            outputs.add(new ReportTarget.Output(text, formats.size()));
            return !text.isEmpty();
        }

        boolean color(String text) {
            ColorMode parsed = ColorMode.parse(text);
            color = parsed == null ? color : parsed;
            return parsed != null;
        }

        boolean show(String text) {
            show = text.equalsIgnoreCase("all") ? Places.ALL : Places.FIRST;
            return text.equalsIgnoreCase("all") || text.equalsIgnoreCase("first");
        }

        boolean config(String text) {
            config = text;
            return !text.isEmpty();
        }

        boolean ignore(String text) {
            return each(text, settings::ignore);
        }

        boolean include(String text) {
            return each(text, name -> {
                HostKind kind = HostKind.parse(name);
                if (kind != null) {
                    hosts.add(kind);
                }
                return kind != null;
            });
        }

        boolean select(Setting setting, String text) {
            return each(text, name -> settings.select(setting, name));
        }

        /** Of several modes, the most cautious one takes effect. */
        void fix(FixMode mode) {
            if (fixMode == FixMode.OFF || fixMode == FixMode.WRITE || mode == FixMode.DIFF) {
                fixMode = mode;
            }
        }

        boolean fixRule(String text) {
            if (fixMode == FixMode.OFF) {
                fixMode = FixMode.WRITE;
            }
            return each(text, name -> {
                Rule rule = Rules.named(name);
                if (rule != null) {
                    fixedRules.add(rule.info().id());
                }
                return rule != null;
            });
        }

        boolean severity(Severity severity, String text) {
            return each(text, rule -> settings.severity(severity, rule));
        }

        /** Applies a setter to several rules. Every option with a rule accepts several, separated by commas. */
        private static boolean each(String text, Predicate<String> setter) {
            boolean known = true;
            for (String rule : text.split(",", -1)) {
                known &= setter.test(rule.strip());
            }
            return known;
        }

        /** Adds {@code NAME=VALUE}. As for {@code docker build}, a name alone takes its value from the environment. */
        boolean buildArg(String text) {
            int equals = text.indexOf('=');
            if (equals == 0 || text.isEmpty()) {
                return false;
            }
            String name = equals < 0 ? text : text.substring(0, equals);
            String value = equals < 0 ? System.getenv(name) : text.substring(equals + 1);
            if (value != null) {
                buildArgs.put(name, value);
            }
            return true;
        }

        boolean target(String text) {
            target = text;
            return !text.isEmpty();
        }

        boolean stdinFilename(String text) {
            stdinFilename = text;
            return !text.isEmpty();
        }

        boolean maxFileSize(String text) {
            long bytes = FileSize.parse(text);
            maxFileSize = bytes;
            return bytes > 0;
        }

        LintArguments build() {
            return new LintArguments(
                    List.copyOf(paths),
                    failsOnEmpty,
                    excludesNamed,
                    Set.copyOf(hosts),
                    settings.build(),
                    List.copyOf(formats),
                    List.copyOf(outputs),
                    color,
                    show,
                    config,
                    configFiles,
                    Map.copyOf(buildArgs),
                    target,
                    stdinFilename,
                    maxFileSize,
                    fixMode,
                    new FixSelection(unsafeFixes, fixedRules),
                    new Adoption(baseline, writeBaseline, changedSince, addIgnores, ignoreReason),
                    new RunStyle(quiet, statistics, watch, online, shellCheck, jobs),
                    day());
        }

        /** The clock is read only if a file contains a date. */
        private Today day() {
            String given = today;
            return given != null
                    ? Today.of(given)
                    : () -> LocalDate.now(ZoneOffset.UTC).toString();
        }
    }
}
