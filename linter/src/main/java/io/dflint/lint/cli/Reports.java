package io.dflint.lint.cli;

import io.dflint.lint.compat.Behaviour;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.IoReason;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Combines all reports of a run. */
final class Reports implements Reporter {
    private final List<Reporter> reporters = new ArrayList<>(1);
    private final List<Writer> files = new ArrayList<>(0);

    private Reports() {}

    /** Returns an empty combination. */
    static Reports none() {
        return new Reports();
    }

    /**
     * Opens the files and the reports on them.
     *
     * @param behaviour the behaviour, which may write reports in another form
     * @param options the options of reports on standard output; those in files have no colour
     * @throws InputException if a file cannot be written, or is one of the files to lint
     */
    static Reports open(
            List<ReportTarget> targets, Behaviour behaviour, ReportOptions options, Console console, Inputs inputs)
            throws InputException {
        Reports reports = new Reports();
        ReportOptions ofFiles = new ReportOptions(false, options.places(), options.about());
        for (ReportTarget target : targets) {
            if (target.isStandardOutput()) {
                reports.reporters.add(target.format().open(behaviour, console.out(), options));
            } else {
                Writer file = create(target.output(), console.directory(), inputs);
                reports.files.add(file);
                reports.reporters.add(target.format().open(behaviour, file, ofFiles));
            }
        }
        return reports;
    }

    private static Writer create(String path, Path directory, Inputs inputs) throws InputException {
        try {
            Path report = directory.resolve(path);
            for (Inputs.Input input : inputs.files()) {
                if (input instanceof Inputs.FileInput file && isSame(report, file.path())) {
                    throw new InputException(
                            path, "also an input, which the report would overwrite; use another --output");
                }
            }
            return new Utf8Writer(new FileOutputStream(report.toFile()));
        } catch (InvalidPathException e) {
            throw new InputException(path, IoReason.of(e));
        } catch (IOException e) {
            throw new InputException(path, "cannot write: " + IoReason.of(e));
        }
    }

    private static boolean isSame(Path report, Path input) throws IOException {
        return Files.exists(report) && Files.isSameFile(report, input);
    }

    @Override
    public void begin() throws IOException {
        for (Reporter reporter : reporters) {
            reporter.begin();
        }
    }

    @Override
    public void file(FileReport report) throws IOException {
        for (Reporter reporter : reporters) {
            reporter.file(report);
        }
    }

    @Override
    public void end() throws IOException {
        for (Reporter reporter : reporters) {
            reporter.end();
        }
        for (Writer file : files) {
            file.close();
        }
    }
}
