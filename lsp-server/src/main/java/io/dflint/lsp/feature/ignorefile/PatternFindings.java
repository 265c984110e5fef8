package io.dflint.lsp.feature.ignorefile;

import io.dflint.ignore.IgnoreFile;
import io.dflint.ignore.IgnoreProblem;
import io.dflint.ignore.IgnoreRemark;
import io.dflint.ignore.IgnoreRemarks;
import io.dflint.lint.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the patterns of an ignore file that Docker rejects, or that do something else than they seem to do. */
public final class PatternFindings {

    /** Returns the findings in source order. */
    public List<PatternFinding> of(IgnoreFile file) {
        List<PatternFinding> found = new ArrayList<>();
        for (IgnoreProblem problem : file.problems()) {
            // Docker fails at an unusable pattern only if it gets as far as comparing a path with it.
            Severity severity =
                    problem.kind() == IgnoreProblem.Kind.UNUSABLE_PATTERN ? Severity.WARNING : Severity.ERROR;
            found.add(new PatternFinding(problem.range(), severity, false, problem.message()));
        }
        for (IgnoreRemark remark : IgnoreRemarks.of(file)) {
            boolean unnecessary = remark.kind() == IgnoreRemark.Kind.NO_EFFECT;
            Severity severity = unnecessary ? Severity.STYLE : Severity.WARNING;
            found.add(new PatternFinding(remark.pattern().range(), severity, unnecessary, remark.message()));
        }
        found.sort(Comparator.comparingInt(finding -> finding.range().start()));
        return List.copyOf(found);
    }
}
