package io.dflint.builder.report;

import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.text.Durations;
import java.util.Comparator;
import java.util.List;

/** Shows when each step ran, and which steps determined the duration of the build. */
final class HtmlTimeline {
    private final BuildReport report;
    private final RecordedBuild build;
    private final Html html;

    HtmlTimeline(BuildReport report, Html html) {
        this.report = report;
        this.build = report.record().build();
        this.html = html;
    }

    void write() {
        html.raw("<h2 id=\"timeline\">Timeline</h2>\n");
        List<RecordedStep> ran = build.steps().stream()
                .filter(step -> step.start() >= 0 && step.millis() >= 0)
                .sorted(Comparator.comparingLong(RecordedStep::start))
                .toList();
        if (ran.isEmpty()) {
            html.raw("<p>No step ran: all results were in the cache.</p>\n");
            return;
        }
        html.raw("<p class=\"key faint\"><span class=\"c-critical\"></span>on the critical path"
                + "<span class=\"c-ran\"></span>beside it<span class=\"c-failed\"></span>failed</p>\n");
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Timeline\"><table>\n<thead><tr>"
                + "<th scope=\"col\">Step</th><th scope=\"col\">When</th><th scope=\"col\" class=\"number\">Time</th>"
                + "</tr></thead>\n<tbody>\n");
        for (RecordedStep step : ran) {
            row(step);
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    private void row(RecordedStep step) {
        long total = Math.max(1, build.millis());
        boolean critical = report.criticalPath().contains(step.index());
        String kind = step.state() == State.FAILED ? "failed" : critical ? "critical" : "ran";
        String title = "from " + Durations.seconds(step.start()) + " to "
                + Durations.seconds(step.start() + step.millis()) + (critical ? ", on the critical path" : "");
        html.raw("<tr><td class=\"step\"><a href=\"#step-" + step.index() + "\">line " + step.line() + "</a> ");
        HtmlReport.title(html, step, build.stages());
        html.raw("</td><td class=\"bar\">");
        html.bar(kind, step.start() * 1000 / total, step.millis() * 1000 / total, title);
        html.raw("</td>").numberCell(Durations.seconds(step.millis())).raw("</tr>\n");
    }
}
