package io.dflint.lint.cli;

import io.dflint.lint.embed.Build;
import io.dflint.lint.embed.Embedded;
import io.dflint.lint.embed.HostFile;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.fix.Fixed;
import io.dflint.lint.fix.Fixer;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/** Lints and fixes the Dockerfiles contained in another file. */
final class HostLint {
    private final FileLinter linter;
    private final HostKind kind;
    private final String name;
    private final SourceText outer;
    private final HostFile host;

    private HostLint(FileLinter linter, HostKind kind, String name, SourceText outer, HostFile host) {
        this.linter = linter;
        this.kind = kind;
        this.name = name;
        this.outer = outer;
        this.host = host;
    }

    /**
     * Parses a file.
     *
     * @throws InputException if the content of the file does not match its name
     */
    static HostLint of(FileLinter linter, HostKind kind, Inputs.FileInput input, SourceFile file)
            throws InputException {
        String name = input.path().getFileName().toString();
        HostFile host = HostFile.of(kind, name, file.text());
        HostFile.Problem problem = host.problem();
        if (problem != null) {
            throw new InputException(
                    input.shown() + (problem.line() == 0 ? "" : ":" + problem.line()), problem.message());
        }
        return new HostLint(linter, kind, name, file.text(), host);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (HostFile.Inline inline : host.inline()) {
            findings.addAll(inline.file().outer(inner(inline.file().text(), inline.builds()), outer.content()));
        }
        return findings;
    }

    private List<Finding> inner(SourceText text, List<Build> builds) {
        return linter.lint(text, builds, BuildContext.UNKNOWN);
    }

    Fixed fix(FixSelection selection) {
        List<Finding> fixed = new ArrayList<>();
        List<TextEdit> edits = new ArrayList<>();
        for (HostFile.Inline inline : host.inline()) {
            Embedded file = inline.file();
            Fixer fixer =
                    new Fixer(selection, text -> inner(text, inline.builds()), text -> file.replacement(text) != null);
            Fixed one = fixer.fix(file.text());
            TextEdit edit = one.fixed().isEmpty() ? null : file.replacement(one.text());
            if (edit != null) {
                fixed.addAll(one.fixed());
                edits.add(edit);
            }
        }
        HostLint after = after(edits);
        return new Fixed(after.outer, fixed, after.findings());
    }

    /**
     * Returns the file with ignore comments for findings.
     *
     * @param reported the findings to ignore, by their places in this file
     * @param edits returns the edits of a Dockerfile for its findings
     * @param refused called with the line, from 1, of a Dockerfile that cannot be edited
     */
    HostLint ignoring(
            Set<Finding> reported, BiFunction<SourceText, List<Finding>, List<TextEdit>> edits, IntConsumer refused) {
        List<TextEdit> all = new ArrayList<>();
        for (HostFile.Inline inline : host.inline()) {
            Embedded file = inline.file();
            List<Finding> ignored = inner(file.text(), inline.builds()).stream()
                    .filter(finding -> reported.contains(file.outer(finding, outer.content())))
                    .toList();
            String text = TextEdit.apply(file.text().content(), edits.apply(file.text(), ignored));
            if (!text.equals(file.text().content())) {
                TextEdit edit = file.replacement(SourceText.of(text));
                if (edit == null) {
                    refused.accept(outer.lines().line(file.range().start()) + 1);
                } else {
                    all.add(edit);
                }
            }
        }
        return after(all);
    }

    private HostLint after(List<TextEdit> edits) {
        String mark = outer.hasByteOrderMark() ? "\uFEFF" : "";
        SourceText after = SourceText.of(mark + TextEdit.apply(outer.content(), edits));
        return new HostLint(linter, kind, name, after, HostFile.of(kind, name, after));
    }

    SourceText text() {
        return outer;
    }
}
