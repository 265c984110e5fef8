package io.dflint.lint.cli;

import io.dflint.lint.Configuration;
import io.dflint.lint.FileReport;
import io.dflint.lint.Finding;
import io.dflint.lint.LintEngine;
import io.dflint.lint.LintOptions;
import io.dflint.lint.Severity;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceReader;
import io.dflint.lint.report.ReportOptions;
import io.dflint.lint.report.Reporter;
import java.io.IOException;
import java.util.List;

/** Lints files and reports them in their order. */
final class LintRun {
    private final LintArguments arguments;
    private final Console console;
    private final LintEngine engine;
    private final SourceReader reader;
    private boolean trouble;
    private boolean failed;

    /** What became of a file; made by any thread, told by one. */
    sealed interface Outcome {}

    private record Linted(FileReport report, SourceFile file) implements Outcome {}

    private record Unreadable(InputException problem) implements Outcome {}

    /** A defect of dflint, which must not keep the other files from being linted. */
    private record Crashed(String path, Throwable cause) implements Outcome {}

    LintRun(LintArguments arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
        engine = new LintEngine(
                new LintOptions(arguments.profile(), arguments.buildArgs(), arguments.target(), Configuration.EMPTY));
        reader = new SourceReader(arguments.maxFileSize());
    }

    /** Runs; the result is an exit code. */
    int run() {
        Inputs inputs = Inputs.of(arguments.paths(), arguments.stdinFilename());
        for (InputException problem : inputs.problems()) {
            complain(problem);
        }
        Reporter reporter = arguments
                .format()
                .open(
                        console.out(),
                        new ReportOptions(arguments.color().resolve(console.color()), engine::documentation));
        try {
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
        } catch (IOException e) {
            console.complainAboutOutput(e);
            return ExitCode.TROUBLE;
        }
        if (trouble) {
            return ExitCode.TROUBLE;
        }
        return failed && !arguments.noFail() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** Reads and lints one file; safe for use by several threads. */
    private Outcome lint(Inputs.Input input) {
        try {
            SourceFile file = reader.read(input, console.in());
            return new Linted(new FileReport(file.path(), file.text(), engine.lint(file.text())), file);
        } catch (InputException e) {
            return new Unreadable(e);
        } catch (RuntimeException | StackOverflowError e) {
            return new Crashed(input.shown(), e);
        }
    }

    private void tell(Outcome outcome, Reporter reporter) throws IOException {
        switch (outcome) {
            case Linted(FileReport report, SourceFile file) -> {
                if (file.warning() != null) {
                    console.complain("warning: " + file.path() + ": " + file.warning());
                }
                failed |= fails(report.findings());
                reporter.file(report);
            }
            case Unreadable(InputException problem) -> complain(problem);
            case Crashed(String path, Throwable cause) -> {
                trouble = true;
                console.complain(path + ": internal error, please report it with the file: " + describe(cause));
            }
        }
    }

    private boolean fails(List<Finding> findings) {
        Severity threshold = arguments.threshold();
        if (threshold != null) {
            for (Finding finding : findings) {
                if (finding.severity().atLeast(threshold)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void complain(InputException problem) {
        trouble = true;
        console.complain(problem);
    }

    private static String describe(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? cause.toString() : cause + " at " + trace[0];
    }
}
