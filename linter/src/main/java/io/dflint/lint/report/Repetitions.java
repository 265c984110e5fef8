package io.dflint.lint.report;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings of one rule in one file, of which the first is shown with the lines of the others. */
final class Repetitions {
    static final Repetitions NONE = new Repetitions(Map.of());

    /** One other finding is shown as a whole; to fold it saves nothing. */
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
            // What is no rule, such as a syntax error, is another matter each time.
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

    /** Whether another finding stands for this one. */
    boolean isFolded(Finding finding) {
        Group group = groups.get(finding.id());
        return group != null
                && !finding.equals(group.first)
                && finding.severity() != Severity.ERROR
                && group.lines.size() >= FEWEST;
    }

    /** What there is to say of the findings for which this one stands; empty if for none. */
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
