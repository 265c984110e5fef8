package io.dflint.lint.cli;

import io.dflint.lint.adopt.Baseline;
import io.dflint.lint.adopt.BaselineFile;
import io.dflint.lint.adopt.ChangedLines;
import io.dflint.lint.adopt.FindingFilter;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Setting;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.IoReason;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.rule.Finding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters the findings of a run: those on unchanged lines and those of a baseline are not reported. */
final class ReportFilters {
    private final Console console;
    private final FindingFilter changed;
    private final @Nullable Baseline known;
    private final @Nullable Baseline written;
    private final Adoption adoption;
    private final Path writtenFile;
    private int files;

    private ReportFilters(
            Console console,
            Adoption adoption,
            FindingFilter changed,
            @Nullable Baseline known,
            @Nullable Baseline written,
            Path writtenFile) {
        this.console = console;
        this.adoption = adoption;
        this.changed = changed;
        this.known = known;
        this.written = written;
        this.writtenFile = writtenFile;
    }

    /**
     * Creates the filters.
     *
     * @throws InputException if the revision or the baseline is invalid
     */
    static ReportFilters of(Adoption adoption, Resolved forRun, Console console) throws InputException {
        FindingFilter changed = adoption.changedSince() == null
                ? FindingFilter.ALL
                : ChangedLines.since(adoption.changedSince(), console.absoluteDirectory());
        if (adoption.writeBaseline() != null) {
            Path file = path(adoption.writeBaseline(), console.directory());
            return new ReportFilters(console, adoption, changed, null, BaselineFile.forFile(file), file);
        }
        return new ReportFilters(console, adoption, changed, known(adoption, forRun, console), null, Path.of(""));
    }

    private static @Nullable Baseline known(Adoption adoption, Resolved forRun, Console console) throws InputException {
        if (adoption.baseline() != null) {
            return BaselineFile.read(path(adoption.baseline(), console.directory()), adoption.baseline());
        }
        String configured = forRun.settings().text(Setting.BASELINE);
        Path config = forRun.file();
        Path folder = config == null ? null : config.getParent();
        return configured == null || folder == null ? null : BaselineFile.read(path(configured, folder), configured);
    }

    private static Path path(String text, Path directory) throws InputException {
        try {
            return directory.resolve(text);
        } catch (InvalidPathException e) {
            throw new InputException(text, IoReason.of(e));
        }
    }

    /** Whether findings are written to a baseline instead of being reported. */
    boolean writes() {
        return written != null;
    }

    /** Returns the report without the filtered findings. */
    FileReport reported(Inputs.Input input, FileReport report) {
        Path path = input instanceof Inputs.FileInput file
                ? file.path()
                : console.directory().resolve(input.shown());
        List<Finding> findings = changed.reported(path, report.source(), report.findings());
        if (written != null && !findings.isEmpty()) {
            written.add(path, report.source(), findings);
            files++;
        }
        if (known != null) {
            findings = known.reported(path, report.source(), findings);
        }
        return findings.size() == report.findings().size()
                ? report
                : new FileReport(report.path(), report.source(), findings);
    }

    /** Writes the baseline, or reports how much of it is out of date. */
    void end(boolean quiet) throws InputException {
        if (written != null && adoption.writeBaseline() != null) {
            BaselineFile.write(writtenFile, adoption.writeBaseline(), written);
            console.complain("wrote " + FixSummary.count(written.size(), "finding") + " of "
                    + FixSummary.count(files, "file") + " to " + adoption.writeBaseline());
        }
        int gone = known == null || adoption.changedSince() != null ? 0 : known.gone();
        if (gone > 0 && !quiet) {
            console.complain(FixSummary.count(gone, "finding") + " of the baseline " + (gone == 1 ? "is" : "are")
                    + " gone; write it anew with --write-baseline");
        }
    }
}
