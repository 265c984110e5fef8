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

/** Lints and fixes the Dockerfiles in another file. */
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

    /** @throws InputException if the file cannot be read as what its name says */
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
            for (Finding finding : inner(inline.file().text(), inline.build())) {
                findings.add(inline.file().outer(finding, outer.content()));
            }
        }
        return findings;
    }

    private List<Finding> inner(SourceText text, Build build) {
        return linter.lint(text, List.of(build), BuildContext.UNKNOWN);
    }

    Fixed fix(FixSelection selection) {
        List<Finding> fixed = new ArrayList<>();
        List<TextEdit> edits = new ArrayList<>();
        for (HostFile.Inline inline : host.inline()) {
            Embedded file = inline.file();
            if (file.isEditable()) {
                Fixed one = new Fixer(selection, text -> inner(text, inline.build())).fix(file.text());
                fixed.addAll(one.fixed());
                if (!one.fixed().isEmpty()) {
                    edits.add(file.replacement(one.text()));
                }
            }
        }
        String mark = outer.hasByteOrderMark() ? "\uFEFF" : "";
        SourceText after = SourceText.of(mark + TextEdit.apply(outer.content(), edits));
        return new Fixed(
                after, fixed, new HostLint(linter, kind, name, after, HostFile.of(kind, name, after)).findings());
    }
}
