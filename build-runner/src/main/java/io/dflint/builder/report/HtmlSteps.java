package io.dflint.builder.report;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.record.FileChangeText;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.text.Durations;
import io.dflint.builder.text.Sizes;

/** Shows all steps, and why they ran. */
final class HtmlSteps {
    private static final int MOST_FILES = 200;

    private final RecordedBuild build;
    private final Html html;

    HtmlSteps(BuildReport report, Html html) {
        this.build = report.record().build();
        this.html = html;
    }

    void write() {
        html.raw(
                "<h2 id=\"steps\">Steps</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Steps\">"
                        + "<table>\n<thead><tr><th scope=\"col\" class=\"number\">Line</th><th scope=\"col\">Step</th>"
                        + "<th scope=\"col\">State</th><th scope=\"col\" class=\"number\">Time</th>"
                        + "<th scope=\"col\" class=\"number\">Size</th></tr></thead>\n<tbody>\n");
        build.steps().forEach(this::row);
        html.raw("</tbody>\n</table></div>\n");
    }

    private void row(RecordedStep step) {
        html.raw("<tr id=\"step-" + step.index() + "\">").numberCell(Integer.toString(step.line()));
        html.raw("<td class=\"step\">");
        HtmlReport.title(html, step, build.stages());
        reason(step);
        html.raw("</td><td><span class=\"state state-" + step.state().text() + "\">")
                .text(step.state().words())
                .raw("</span></td>");
        html.numberCell(
                step.millis() >= 0
                        ? Durations.seconds(step.millis())
                        : step.savedMillis() > 0 ? "saved " + Durations.seconds(step.savedMillis()) : "");
        html.numberCell(step.bytes() > 0 ? Sizes.of(step.bytes()) : "").raw("</tr>\n");
    }

    private void reason(RecordedStep step) {
        String reason = step.reason();
        if (reason == null) {
            return;
        }
        html.raw("<br><span class=\"faint\">").text(reason).raw("</span>");
        RecordedStep because = build.step(step.because());
        if (because != null) {
            html.raw(" <a href=\"#step-" + because.index() + "\">line " + because.line() + "</a>");
        }
        if (!step.files().isEmpty()) {
            html.raw("<details><summary>" + step.files().size() + (step.files().size() == 1 ? " file" : " files")
                    + "</summary><ul class=\"plain\">");
            for (FileChange file :
                    step.files().subList(0, Math.min(MOST_FILES, step.files().size()))) {
                html.raw("<li>").code(FileChangeText.of(file)).raw("</li>");
            }
            html.raw("</ul></details>");
        }
    }
}
