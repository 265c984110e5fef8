package io.dflint.builder.report;

import io.dflint.builder.json.Json;
import io.dflint.builder.report.Layer.LayerFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes reports in the format given by a file name. */
public final class ReportFile {
    /** The supported extensions, for messages. */
    public static final String NAMES = ".html, .json or .md";

    private ReportFile() {}

    /** Reports whether a file name has a supported extension. */
    public static boolean knows(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".json") || lower.endsWith(".md");
    }

    /** Returns the report in the format given by the name. */
    public static String text(BuildReport report, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html")
                ? HtmlReport.of(report)
                : lower.endsWith(".md") ? MarkdownReport.of(report) : Json.write(json(report)) + "\n";
    }

    /** Returns the exported record with the additional facts of the report. */
    private static Map<String, @Nullable Object> json(BuildReport report) {
        Map<String, @Nullable Object> json = report.record().export();
        json.put("criticalPath", report.criticalPath());
        List<Object> advice = new ArrayList<>();
        for (Advice each : report.advice()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("line", each.line());
            one.put("above", each.above());
            one.put("text", each.text());
            one.put("savedMillis", each.savedMillis());
            advice.add(one);
        }
        json.put("advice", advice);
        List<Object> layers = new ArrayList<>();
        for (Layer layer : report.layers()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            var step = report.step(layer);
            one.put("digest", layer.digest());
            one.put("step", step == null ? null : step.index());
            one.put("bytes", layer.bytes());
            one.put("added", layer.added());
            one.put("changed", layer.changed());
            one.put("removed", layer.removed());
            one.put("replacedBytes", layer.replacedBytes());
            one.put("removedBytes", layer.removedBytes());
            one.put("largest", files(layer.largest()));
            one.put("wasted", files(layer.wasted()));
            layers.add(one);
        }
        json.put("layers", layers);
        return json;
    }

    private static List<Object> files(List<LayerFile> files) {
        List<Object> all = new ArrayList<>();
        for (LayerFile file : files) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("path", file.path());
            one.put("bytes", file.bytes());
            all.add(one);
        }
        return all;
    }
}
