package io.dflint.builder.report;

import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.report.Layer.LayerFile;
import io.dflint.builder.text.Sizes;
import java.util.List;

/** Shows which layers of the image the bytes are in, and how many of them are wasted. */
final class HtmlLayers {
    private final BuildReport report;
    private final Html html;

    HtmlLayers(BuildReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        html.raw("<h2 id=\"layers\">Layers</h2>\n");
        if (report.layers().isEmpty()) {
            html.raw("<p>The layers are not known: there is no image, or the daemon does not have it any more.</p>\n");
            return;
        }
        html.raw("<p class=\"faint\">Files that a later layer replaces or removes stay in the image, and take ")
                .text(Sizes.of(report.wastedBytes()))
                .raw(" of ")
                .text(Sizes.of(report.bytes()))
                .raw(".</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Layers\">"
                        + "<table class=\"layers\">\n<thead><tr><th scope=\"col\">Layer</th><th scope=\"col\">Share</th>"
                        + "<th scope=\"col\" class=\"number\">Size</th><th scope=\"col\" class=\"number\">Files</th>"
                        + "<th scope=\"col\" class=\"number\">Wasted below</th></tr></thead>\n<tbody>\n");
        report.layers().forEach(this::row);
        html.raw("</tbody>\n</table></div>\n");
    }

    private void row(Layer layer) {
        RecordedStep step = report.step(layer);
        html.raw("<tr><td class=\"step\">");
        if (step == null) {
            html.raw("<span class=\"faint\">base image</span>");
        } else {
            html.raw("<a href=\"#step-" + step.index() + "\">line " + step.line() + "</a> ");
            HtmlReport.title(html, step, report.record().build().stages());
        }
        files("largest files", layer.largest());
        files("files of layers below that it replaces or removes", layer.wasted());
        html.raw("</td><td class=\"bar\">");
        long total = Math.max(1, report.bytes());
        html.bar("size", 0, layer.bytes() * 1000 / total, layer.bytes() * 100 / total + "% of the image");
        html.raw("</td>").numberCell(Sizes.of(layer.bytes()));
        html.numberCell("+" + layer.added() + " ~" + layer.changed() + " −" + layer.removed());
        long wasted = layer.replacedBytes() + layer.removedBytes();
        html.numberCell(wasted == 0 ? "" : Sizes.of(wasted)).raw("</tr>\n");
    }

    private void files(String what, List<LayerFile> files) {
        if (files.isEmpty()) {
            return;
        }
        html.raw("<details><summary>").text(what).raw("</summary><table><tbody>");
        for (LayerFile file : files) {
            html.raw("<tr><td>")
                    .code(file.path())
                    .raw("</td>")
                    .numberCell(Sizes.of(file.bytes()))
                    .raw("</tr>");
        }
        html.raw("</tbody></table></details>");
    }
}
