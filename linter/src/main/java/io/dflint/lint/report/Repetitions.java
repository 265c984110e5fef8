package io.dflint.lint.report;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Repeated findings of a rule in a file. The first is shown with the lines of the others. */
final class Repetitions {
    static final Repetitions NONE = new Repetitions(Map.of());

    /** The minimum number of other findings. Folding a single one saves nothing. */
    private static final int FEWEST = 2;

    private static final int MOST_LINES = 10;

    private final Map<String, Group> groups;

    /** The findings of a rule and severity. */
    private static final class Group {
        private final Finding first;
        private final List<Integer> lines = new ArrayList<>(0);

        Group(Finding first) {
            this.first = first;
        }
    }

    private Repetitions(Map<String, Group> groups) {
        this.groups = groups;
    }

    static Repetitions of(FileReport report) {
        Map<String, Group> groups = new HashMap<>();
        for (Finding finding : report.findings()) {
            // Findings that are not from a rule, such as syntax errors, are not folded, because each is different.
            if (finding.severity() != Severity.ERROR && Rules.named(finding.id()) != null) {
                Group group = groups.get(finding.id());
                if (group == null) {
                    groups.put(finding.id(), new Group(finding));
                } else {
                    group.lines.add(
                            report.source().position(finding.range().start()).line() + 1);
                }
            }
        }
        return new Repetitions(groups);
    }

    /** Reports whether this finding is represented by another one. */
    boolean isFolded(Finding finding) {
        Group group = groups.get(finding.id());
        return group != null
                && !finding.equals(group.first)
                && finding.severity() != Severity.ERROR
                && group.lines.size() >= FEWEST;
    }

    /** Returns a note about the findings that this one represents; empty if there are none. */
    String others(Finding finding) {
        Group group = groups.get(finding.id());
        if (group == null || !finding.equals(group.first) || group.lines.size() < FEWEST) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("and ").append(group.lines.size()).append(" more in this file (lines ");
        for (int i = 0; i < Math.min(MOST_LINES, group.lines.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(group.lines.get(i));
        }
        return text.append(group.lines.size() > MOST_LINES ? ", …" : "")
                .append("); --show all shows them")
                .toString();
    }
}
