package io.dflint.builder.report;

import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.text.Durations;
import io.dflint.builder.text.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Writes a report as a single HTML page: without scripts and external resources, usable with a keyboard, with a light
 * and a dark theme.
 */
final class HtmlReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final BuildReport report;
    private final RecordedBuild build;
    private final Html html = new Html();

    private HtmlReport(BuildReport report) {
        this.report = report;
        this.build = report.record().build();
    }

    static String of(BuildReport report) {
        return new HtmlReport(report).page();
    }

    private String page() {
        String css = css();
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                + digest(css)
                + "'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
        html.text("Build of " + build.file()).raw("</title>\n<style>" + css + "</style>\n</head>\n<body>\n");
        html.raw("<a class=\"skip\" href=\"#steps\">Skip to the steps</a>\n<main>\n");
        head();
        advice();
        new HtmlTimeline(report, html).write();
        new HtmlGraph(build, html).write();
        new HtmlSteps(report, html).write();
        new HtmlLayers(report, html).write();
        environment();
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        html.raw("<header>\n<h1>")
                .raw("Build of ")
                .code(build.file())
                .raw("</h1>\n<p><b class=\"outcome-" + build.outcome().text() + "\">");
        html.text(build.outcome().text()).raw("</b> in ").text(Durations.seconds(build.millis()));
        html.raw(", started <time>")
                .text(TIME.format(build.started()))
                .raw("</time>, target ")
                .code(build.target());
        if (!build.tags().isEmpty()) {
            html.raw(", named ").code(String.join(", ", build.tags()));
        }
        html.raw("</p>\n");
        html.raw("<nav aria-label=\"Sections\"><a href=\"#timeline\">Timeline</a> <a href=\"#stages\">Stages</a>"
                + " <a href=\"#steps\">Steps</a> <a href=\"#layers\">Layers</a>"
                + " <a href=\"#environment\">Environment</a></nav>\n</header>\n");
        int used = build.steps().size() - build.count(State.NOT_USED);
        html.raw("<ul class=\"tiles\">");
        tile(Durations.seconds(build.millis()), "time");
        tile(build.count(State.CACHED) + " of " + used, "steps cached");
        tile(Durations.seconds(build.savedMillis()), "saved by the cache");
        if (!report.layers().isEmpty()) {
            tile(Sizes.of(report.bytes()), "in layers");
            tile(Sizes.of(report.wastedBytes()), "replaced or removed later");
        }
        html.raw("</ul>\n");
        if (!build.message().isEmpty()) {
            html.raw("<div class=\"box\" role=\"alert\">");
            html.text((build.line() > 0 ? "line " + build.line() + ": " : "") + build.message());
            html.raw("</div>\n");
        }
        for (String warning : build.warnings()) {
            html.raw("<div class=\"box note\">warning: ").text(warning).raw("</div>\n");
        }
    }

    private void tile(String value, String name) {
        html.raw("<li><b>").text(value).raw("</b>").text(name).raw("</li>");
    }

    private void advice() {
        for (Advice advice : report.advice()) {
            html.raw("<div class=\"box advice\">").text(advice.text()).raw("</div>\n");
        }
    }

    private void environment() {
        html.raw("<h2 id=\"environment\">Environment</h2>\n<dl>");
        entry("build", build.id());
        entry("image", build.image());
        entry("last image", build.lastImage());
        entry("build context", build.context());
        entry("platform", build.platform());
        entry("engine", build.engine() + " at " + build.daemon());
        entry("machine", build.machine());
        entry("dfbuild", build.version());
        build.args().forEach((name, value) -> entry("build argument", name + "=" + value));
        html.raw("</dl>\n");
    }

    private void entry(String name, String value) {
        if (!value.isEmpty()) {
            html.raw("<dt>").text(name).raw("</dt><dd>").code(value).raw("</dd>");
        }
    }

    /** Writes the title of a step, with its stage if there are several. */
    static void title(Html html, RecordedStep step, List<?> stages) {
        if (stages.size() > 1) {
            html.raw("<span class=\"faint\"><bdi>").text(step.stage()).raw("</bdi></span> ");
        }
        html.code(step.text());
    }

    private static String css() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest for the content security policy: browsers accept this style and no other. */
    private static String digest(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
