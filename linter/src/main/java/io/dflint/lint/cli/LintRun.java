package io.dflint.lint.cli;

import io.dflint.lint.compat.Behaviour;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Setting;
import io.dflint.lint.config.Settings;
import io.dflint.lint.engine.Behaviours;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.engine.RuleLinks;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.report.Format;
import io.dflint.lint.report.StatisticsReporter;
import io.dflint.options.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lints files and reports the findings in the order of the files. */
final class LintRun {
    private final LintArguments arguments;
    private final Console console;
    private final FixSummary fixes;
    private final Configurations configurations;
    private final FileRun files;
    private final @Nullable IgnoreAdder ignores;
    private final Set<String> toldProblems = new HashSet<>();
    private boolean trouble;
    private boolean failed;
    private boolean mayFail = true;

    LintRun(LintArguments arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
        fixes = new FixSummary(arguments.fixMode(), console);
        configurations = new Configurations(
                arguments.settings(),
                arguments.config(),
                arguments.configFiles(),
                console.absoluteDirectory(),
                System.getenv());
        files = new FileRun(arguments, console, configurations);
        ignores = arguments.adoption().addIgnores()
                ? new IgnoreAdder(arguments.adoption().reason(), console)
                : null;
    }

    /** Returns the files that the arguments currently resolve to. */
    Inputs inputs() {
        Inputs.Search search = new Inputs.Search(
                console.directory(), configurations::excludes, arguments.excludesNamed(), arguments.hosts());
        Inputs given = Inputs.of(arguments.paths(), arguments.stdinFilename(), search);
        return HostInputs.expand(given, search, console);
    }

    /** Runs and returns an exit code. */
    int run() {
        Resolved forRun;
        try {
            forRun = configurations.forRun();
        } catch (ConfigException e) {
            complain(e);
            return ExitCode.TROUBLE;
        }
        Inputs inputs = inputs();
        for (InputException problem : inputs.problems()) {
            complain(problem);
        }
        for (InputException problem : inputs.empty()) {
            if (arguments.failsOnEmpty()) {
                complain(problem);
            } else {
                console.warn(problem);
            }
        }
        try {
            ReportFilters filters = ReportFilters.of(arguments.adoption(), forRun, console);
            Reporter reporter = reports(forRun, inputs, filters.writes());
            reporter.begin();
            lint(inputs.files(), filters, reporter);
            reporter.end();
            for (String problem : files.unanswered()) {
                trouble = true;
                console.complain(problem);
            }
            filters.end(arguments.style().quiet());
            if (filters.writes()) {
                return trouble ? ExitCode.TROUBLE : ExitCode.CLEAN;
            }
        } catch (InputException e) {
            complain(e);
            return ExitCode.TROUBLE;
        } catch (IOException e) {
            console.complainAboutOutput(e);
            return ExitCode.TROUBLE;
        }
        if (!arguments.style().quiet()) {
            fixes.end();
        }
        if (ignores != null) {
            ignores.end();
        }
        if (trouble) {
            return ExitCode.TROUBLE;
        }
        if (arguments.fixMode() == FixMode.DIFF) {
            return fixes.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
        return failed && mayFail ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private void lint(List<Inputs.Input> inputs, ReportFilters filters, Reporter reporter) throws IOException {
        files.prepare(inputs);
        Progress progress = Progress.of(inputs.size(), console);
        int jobs = arguments.style().jobs();
        if (jobs > 1 || jobs == 0 && ParallelLint.worthwhile(inputs.size())) {
            new ParallelLint<>(jobs, files::lint, outcome -> tell(outcome, filters, reporter, progress)).run(inputs);
        } else {
            for (Inputs.Input input : inputs) {
                tell(files.lint(input), filters, reporter, progress);
            }
        }
        progress.end();
    }

    private Reporter reports(Resolved forRun, Inputs inputs, boolean writesBaseline) throws InputException {
        Settings settings = forRun.settings();
        if (settings.isOn(Setting.VERBOSE)) {
            console.complain("profile " + forRun.profile().label() + ", configuration "
                    + (forRun.file() == null ? "none" : forRun.file()));
        }
        boolean color = arguments.color().resolve(console.color() && !settings.isOn(Setting.NO_COLOR));
        List<ReportTarget> targets = targets(settings);
        Behaviour behaviour = Behaviours.of(forRun.profile());
        mayFail = !behaviour.neverFails(targets.getFirst().format().label());
        if (writesBaseline || !arguments.fixMode().reports()) {
            return Reports.none();
        }
        // The fixed text of standard input is written to standard output.
        boolean besides = arguments.fixMode().writes()
                && inputs.files().stream().anyMatch(input -> input instanceof Inputs.StdinInput);
        Console shown = besides
                ? new Console(console.in(), console.err(), console.err(), console.directory(), console.color())
                : console;
        if (arguments.style().statistics()) {
            return statistics(targets, new ReportOptions(color, arguments.show(), new About()), shown);
        }
        return Reports.open(targets, behaviour, new ReportOptions(color, arguments.show(), new About()), shown, inputs);
    }

    private static Reporter statistics(List<ReportTarget> targets, ReportOptions options, Console shown)
            throws InputException {
        Format format = targets.getFirst().format();
        if (targets.size() > 1
                || !targets.getFirst().isStandardOutput()
                || !(format == Format.TTY || format == Format.JSON)) {
            throw new InputException(
                    "--statistics", "written to standard output only, as tty or json; leave out --output");
        }
        return new StatisticsReporter(shown.out(), format == Format.JSON, options);
    }

    private List<ReportTarget> targets(Settings settings) throws InputException {
        boolean asked = !arguments.formats().isEmpty();
        List<ReportTarget> targets = new ArrayList<>();
        ReportTarget shown = null;
        for (ReportTarget target :
                ReportTarget.pair(asked ? arguments.formats() : settings.formats(), arguments.outputs())) {
            if (!target.isStandardOutput() || shown == null) {
                targets.add(target);
            } else if (asked) {
                throw new InputException(
                        "--format",
                        shown.format().label() + " and " + target.format().label()
                                + " both go to standard output; add --output FILE for one of them");
            }
            shown = target.isStandardOutput() && shown == null ? target : shown;
        }
        return targets;
    }

    /** Information for reports. */
    private final class About implements ReportOptions.About {
        @Override
        public @Nullable String page(String ruleId) {
            return LintEngine.documentation(ruleId);
        }

        @Override
        public @Nullable String address(String ruleId) {
            String home = System.getProperty("dflint.home");
            String file = home == null ? null : RuleLinks.file(ruleId);
            Path local =
                    file == null ? null : Path.of(home, file).toAbsolutePath().normalize();
            return local != null && Files.isRegularFile(local) ? local.toUri().toString() : page(ruleId);
        }

        @Override
        public String version() {
            return Version.number();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public boolean isAfterFixing() {
            return arguments.fixMode() != FixMode.OFF;
        }

        @Override
        public boolean isQuiet() {
            return arguments.style().quiet();
        }
    }

    private void tell(Outcome outcome, ReportFilters filters, Reporter reporter, Progress progress) throws IOException {
        progress.clear();
        switch (outcome) {
            case Outcome.Linted linted -> linted(linted, filters, reporter);
            case Outcome.Unreadable(InputException problem) -> complain(problem);
            case Outcome.Misconfigured(ConfigException problem) -> complain(problem);
            case Outcome.Crashed(String path, Throwable cause) -> {
                trouble = true;
                console.complain(path + ": internal error; please report it with this file: " + describe(cause));
            }
        }
        progress.step();
    }

    private void linted(Outcome.Linted linted, ReportFilters filters, Reporter reporter) throws IOException {
        SourceFile file = linted.file();
        if (linted.ignoreProblem() != null) {
            complainOnce(linted.ignoreProblem().path(), linted.ignoreProblem());
        }
        if (file.warning() != null) {
            console.complain("warning: " + file.path() + ": " + file.warning());
        }
        if (linted.fixed() != null) {
            fixes.add(file, linted.fixed());
        }
        if (arguments.fixMode().writes()) {
            fixes.addLeft(linted.report().findings(), arguments.fixes());
        }
        if (linted.input() instanceof Inputs.StdinInput && arguments.fixMode().writes()) {
            console.out().write(linted.report().source().original());
        }
        if (!arguments.fixMode().reports()) {
            return;
        }
        FileReport report = filters.reported(linted.input(), linted.report());
        if (ignores != null) {
            try {
                report = ignores.add(linted, report);
            } catch (InputException e) {
                complain(e);
            }
        }
        failed |= linted.linter().fails(report.findings());
        reporter.file(report);
    }

    private void complain(InputException problem) {
        trouble = true;
        console.complain(problem);
    }

    private void complain(ConfigException problem) {
        complainOnce(problem.place(), problem);
    }

    /** Reports a problem with a configuration or ignore file only once, even if it applies to many Dockerfiles. */
    private void complainOnce(String place, Exception problem) {
        trouble = true;
        if (toldProblems.add(place)) {
            console.complain(place + ": " + problem.getMessage());
        }
    }

    private static String describe(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String name = cause.getClass().getName();
        return trace.length == 0 ? name : name + " at " + trace[0];
    }
}
