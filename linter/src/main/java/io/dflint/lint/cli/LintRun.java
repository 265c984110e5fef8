package io.dflint.lint.cli;

import io.dflint.lint.compat.Behaviour;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Setting;
import io.dflint.lint.config.Settings;
import io.dflint.lint.engine.Behaviours;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.fix.Fixed;
import io.dflint.lint.input.IgnoreFiles;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceReader;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.options.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lints files and reports them in their order. */
final class LintRun {
    private final LintArguments arguments;
    private final Console console;
    private final SourceReader reader;
    private final FileFixer fixer;
    private final FixSummary fixes;
    private final Configurations configurations;
    private final Map<Resolved, FileLinter> linters = new IdentityHashMap<>();
    private final Set<String> toldProblems = new HashSet<>();
    private boolean trouble;
    private boolean failed;
    private boolean mayFail = true;

    /** What became of a file; made by any thread, told by one. */
    sealed interface Outcome {}

    /** @param fixed null if nothing was fixed */
    private record Linted(
            FileReport report,
            SourceFile file,
            @Nullable Fixed fixed,
            boolean stdin,
            @Nullable InputException ignoreProblem,
            boolean fails)
            implements Outcome {}

    private record Unreadable(InputException problem) implements Outcome {}

    private record Misconfigured(ConfigException problem) implements Outcome {}

    /** A defect of dflint, which must not keep the other files from being linted. */
    private record Crashed(String path, Throwable cause) implements Outcome {}

    LintRun(LintArguments arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
        reader = new SourceReader(arguments.maxFileSize());
        fixer = new FileFixer(arguments);
        fixes = new FixSummary(arguments.fixMode(), console);
        configurations = new Configurations(
                arguments.settings(),
                arguments.config(),
                arguments.configFiles(),
                Path.of("").toAbsolutePath(),
                System.getenv());
    }

    /** Runs; the result is an exit code. */
    int run() {
        Resolved forRun;
        try {
            forRun = configurations.forRun();
        } catch (ConfigException e) {
            complain(e);
            return ExitCode.TROUBLE;
        }
        Inputs inputs = Inputs.of(arguments.paths(), arguments.stdinFilename());
        for (InputException problem : inputs.problems()) {
            complain(problem);
        }
        try {
            Reporter reporter = reports(forRun, inputs);
            reporter.begin();
            List<Inputs.Input> files = inputs.files();
            if (ParallelLint.worthwhile(files.size())) {
                new ParallelLint(this::lint, outcome -> tell(outcome, reporter)).run(files);
            } else {
                for (Inputs.Input file : files) {
                    tell(lint(file), reporter);
                }
            }
            reporter.end();
        } catch (InputException e) {
            complain(e);
            return ExitCode.TROUBLE;
        } catch (IOException e) {
            console.complainAboutOutput(e);
            return ExitCode.TROUBLE;
        }
        fixes.end();
        if (trouble) {
            return ExitCode.TROUBLE;
        }
        if (arguments.fixMode() == FixMode.DIFF) {
            return fixes.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
        return failed && mayFail ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private Reporter reports(Resolved forRun, Inputs inputs) throws InputException {
        Settings settings = forRun.settings();
        if (settings.isOn(Setting.VERBOSE)) {
            console.complain("profile " + forRun.profile().label() + ", configuration "
                    + (forRun.file() == null ? "none" : forRun.file()));
        }
        boolean color = arguments.color().resolve(console.color() && !settings.isOn(Setting.NO_COLOR));
        List<ReportTarget> targets = targets(settings);
        Behaviour behaviour = Behaviours.of(forRun.profile());
        mayFail = !behaviour.neverFails(targets.getFirst().format().label());
        if (!arguments.fixMode().reports()) {
            return Reports.none();
        }
        // The fixed text of standard input goes to standard output.
        boolean besides = arguments.fixMode().writes()
                && inputs.files().stream().anyMatch(input -> input instanceof Inputs.StdinInput);
        Console shown = besides ? new Console(console.in(), console.err(), console.err(), console.color()) : console;
        return Reports.open(targets, behaviour, new ReportOptions(color, arguments.show(), new About()), shown, inputs);
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

    /** What reports may ask for. */
    private final class About implements ReportOptions.About {
        @Override
        public @Nullable String page(String ruleId) {
            return LintEngine.documentation(ruleId);
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
    }

    /** Reads and lints one file; safe for use by several threads. */
    private Outcome lint(Inputs.Input input) {
        try {
            FileLinter linter = linter(configurations.forFile(path(input)));
            SourceFile file = reader.read(input, console.in());
            String ignoreFile = null;
            InputException ignoreProblem = null;
            try {
                ignoreFile = input instanceof Inputs.FileInput named ? IgnoreFiles.read(named.path()) : null;
            } catch (InputException e) {
                ignoreProblem = e;
            }
            FileReport report = linter.lint(file, ignoreFile);
            Fixed fixed = fixer.fix(input, file, report.findings(), linter.engine(), ignoreFile);
            if (fixed != null) {
                report = new FileReport(report.path(), fixed.text(), fixed.left());
            }
            return new Linted(
                    report,
                    file,
                    fixed,
                    input instanceof Inputs.StdinInput,
                    ignoreProblem,
                    linter.fails(report.findings()));
        } catch (ConfigException e) {
            return new Misconfigured(e);
        } catch (InputException e) {
            return new Unreadable(e);
        } catch (OutOfMemoryError e) {
            // What this file took is free again, so the others still have room.
            return new Unreadable(new InputException(input.shown(), "not enough memory to lint this file; split it"));
        } catch (RuntimeException | StackOverflowError e) {
            return new Crashed(input.shown(), e);
        }
    }

    private static Path path(Inputs.Input input) {
        return input instanceof Inputs.FileInput file ? file.path() : Path.of(input.shown());
    }

    private FileLinter linter(Resolved configuration) {
        synchronized (linters) {
            FileLinter linter = linters.get(configuration);
            if (linter == null) {
                linter = new FileLinter(configuration, arguments);
                linters.put(configuration, linter);
            }
            return linter;
        }
    }

    private void tell(Outcome outcome, Reporter reporter) throws IOException {
        switch (outcome) {
            case Linted(
                    FileReport report,
                    SourceFile file,
                    Fixed fixed,
                    boolean stdin,
                    InputException ignoreProblem,
                    boolean fails) -> {
                if (ignoreProblem != null) {
                    complainOnce(ignoreProblem.path(), ignoreProblem);
                }
                if (file.warning() != null) {
                    console.complain("warning: " + file.path() + ": " + file.warning());
                }
                if (fixed != null) {
                    fixes.add(file, fixed);
                }
                if (stdin && arguments.fixMode().writes()) {
                    console.out().write(report.source().original());
                }
                if (arguments.fixMode().reports()) {
                    failed |= fails;
                    reporter.file(report);
                }
            }
            case Unreadable(InputException problem) -> complain(problem);
            case Misconfigured(ConfigException problem) -> complain(problem);
            case Crashed(String path, Throwable cause) -> {
                trouble = true;
                console.complain(path + ": internal error; please report it with this file: " + describe(cause));
            }
        }
    }

    private void complain(InputException problem) {
        trouble = true;
        console.complain(problem);
    }

    private void complain(ConfigException problem) {
        complainOnce(problem.place(), problem);
    }

    /** What is wrong with a configuration or an ignore file of many Dockerfiles is told once. */
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
