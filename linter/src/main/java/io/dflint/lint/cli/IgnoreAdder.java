package io.dflint.lint.cli;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.lint.adopt.Fingerprint;
import io.dflint.lint.embed.Build;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.ignore.IgnoreEdits;
import io.dflint.lint.ignore.InstructionIndex;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Inserts ignore comments for findings. */
final class IgnoreAdder {
    private final String reason;
    private final Console console;
    private int findings;
    private int files;

    /**
     * Creates an adder.
     *
     * @param reason the reason in the comments; empty for none
     */
    IgnoreAdder(String reason, Console console) {
        this.reason = reason;
        this.console = console;
    }

    /**
     * Adds comments for the findings of a file.
     *
     * @param report the findings to ignore
     * @return the remaining findings: those that are not from a rule, and those that a comment cannot ignore
     */
    FileReport add(Outcome.Linted linted, FileReport report) throws InputException {
        SourceFile file = linted.file();
        SourceText before = report.source();
        if (file.warning() != null) {
            throw new InputException(file.path(), "no comments added: " + file.warning());
        }
        if (linted.input() instanceof Inputs.FileInput named && named.hostKind() != null) {
            return addInside(linted, named, named.hostKind(), report);
        }
        List<Build> builds = linted.input() instanceof Inputs.FileInput named ? named.builds() : List.of();
        String mark = before.hasByteOrderMark() ? "\uFEFF" : "";
        String text = TextEdit.apply(before.content(), edits(before, report.findings()));
        if (text.equals(before.content())) {
            return report;
        }
        SourceText after = SourceText.of(mark + text);
        List<Finding> found = linted.linter().lint(after, builds, linted.context());
        return written(linted, report, after, found);
    }

    /** Like {@link #add}, for Dockerfiles contained in another file. */
    private FileReport addInside(Outcome.Linted linted, Inputs.FileInput input, HostKind kind, FileReport report)
            throws InputException {
        HostLint host = HostLint.of(linted.linter(), kind, input, linted.file());
        HostLint after = host.ignoring(
                Set.copyOf(report.findings()),
                this::edits,
                line -> console.warn(
                        new InputException(
                                input.shown() + ":" + line,
                                "no comments added: cannot tell how the lines of this Dockerfile are written here; write it as a block, or add the comments by hand")));
        return after.text().content().equals(report.source().content())
                ? report
                : written(linted, report, after.text(), after.findings());
    }

    private FileReport written(Outcome.Linted linted, FileReport report, SourceText after, List<Finding> found)
            throws InputException {
        FileReport left = new FileReport(report.path(), after, left(report, after, found));
        if (linted.input() instanceof Inputs.FileInput named) {
            SourceWriter.replace(named, report.source(), after);
        }
        files++;
        findings += report.findings().size() - left.findings().size();
        return left;
    }

    /** Returns the findings that were reported before and are still present. */
    private static List<Finding> left(FileReport report, SourceText after, List<Finding> found) {
        Set<String> reported = new HashSet<>();
        for (Finding finding : report.findings()) {
            reported.add(Fingerprint.of(report.source(), finding));
        }
        List<Finding> left = new ArrayList<>(found);
        left.removeIf(finding -> !reported.contains(Fingerprint.of(after, finding)));
        return left;
    }

    /** Returns edits that add one comment per instruction. */
    private List<TextEdit> edits(SourceText source, List<Finding> all) {
        Dockerfile file = Dockerfile.parse(source);
        List<Instruction> instructions = file.instructions();
        InstructionIndex index = new InstructionIndex(instructions);
        Map<Integer, List<String>> byInstruction = new TreeMap<>();
        List<String> ofFile = new ArrayList<>();
        for (Finding finding : all) {
            if (Rules.named(finding.id()) == null && !Rules.isProjectId(finding.id())) {
                continue;
            }
            int at = index.at(finding.range().start());
            List<String> ids = at < 0 ? ofFile : byInstruction.computeIfAbsent(at, key -> new ArrayList<>());
            if (!ids.contains(finding.id())) {
                ids.add(finding.id());
            }
        }
        IgnoreEdits comments = new IgnoreEdits(file);
        List<TextEdit> edits = new ArrayList<>();
        byInstruction.forEach((at, ids) -> edits.addAll(comments.above(instructions.get(at), ids, reason)));
        if (!ofFile.isEmpty()) {
            edits.addAll(comments.forFile(ofFile, reason));
        }
        return edits;
    }

    /** Writes a summary in one line, if there is anything to report. */
    void end() {
        if (files > 0) {
            console.complain("ignored " + FixSummary.count(findings, "finding") + " with comments in "
                    + FixSummary.count(files, "file"));
        }
    }
}
