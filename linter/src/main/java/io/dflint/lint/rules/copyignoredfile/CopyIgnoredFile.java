package io.dflint.lint.rules.copyignoredfile;

import io.dflint.ignore.Decision;
import io.dflint.ignore.IgnoreFile;
import io.dflint.instruction.FileTransfer;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.facts.stage.ContextSources;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports COPY and ADD of files that {@code .dockerignore} excludes. */
public class CopyIgnoredFile implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "CopyIgnoredFile", "Do not copy files that .dockerignore excludes", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (input.ignoreFile() == null) {
            return;
        }
        IgnoreFile ignored = IgnoreFile.parse(input.ignoreFile());
        // With exceptions, the result depends on files that are unknown here.
        if (ignored.patterns().isEmpty()
                || ignored.hasExceptions()
                || !ignored.problems().isEmpty()) {
            return;
        }
        for (CheckStep step : input.facts().checkRun().steps()) {
            if (step.executed() && step.instruction() instanceof FileTransfer transfer) {
                for (ContextSources.Source source :
                        ContextSources.of(transfer, input.facts().values(), step.scope())) {
                    if (isJudged(source)) {
                        check(ignored, step, transfer, source, report);
                    }
                }
            }
        }
    }

    /** Reports whether the files that a source names are known. */
    protected boolean isJudged(ContextSources.Source source) {
        return source.known();
    }

    private static void check(
            IgnoreFile ignored, CheckStep step, FileTransfer transfer, ContextSources.Source source, Report report) {
        if (source.isRoot() && !ContextSources.keepsOutAll(ignored)) {
            return;
        }
        Decision decision = ignored.decide(source.path());
        if (decision.excluded() && decision.by() != null) {
            report.at(
                    step.place(),
                    source.text().sourceRange(),
                    "the pattern " + decision.by().text() + " in .dockerignore excludes " + source.path() + ", so "
                            + transfer.name() + " cannot find it; change one of them");
        }
    }
}
