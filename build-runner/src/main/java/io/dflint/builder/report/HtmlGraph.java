package io.dflint.builder.report;

import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedBuild.RecordedStage;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.text.Durations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the stages, each to the right of those that it needs. */
final class HtmlGraph {
    private static final int WIDTH = 190;
    private static final int HEIGHT = 54;
    private static final int GAP_X = 60;
    private static final int GAP_Y = 18;
    private static final int LONGEST = 22;

    private final RecordedBuild build;
    private final Html html;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    HtmlGraph(RecordedBuild build, Html html) {
        this.build = build;
        this.html = html;
    }

    void write() {
        html.raw("<h2 id=\"stages\">Stages</h2>\n");
        List<Integer> heights = new ArrayList<>();
        // Stages come after those that they need.
        for (RecordedStage stage : build.stages()) {
            int column = 0;
            for (String need : stage.needs()) {
                column = Math.max(column, columns.getOrDefault(need, -1) + 1);
            }
            columns.put(stage.name(), column);
            while (heights.size() <= column) {
                heights.add(0);
            }
            rows.put(stage.name(), heights.get(column));
            heights.set(column, heights.get(column) + 1);
        }
        int width = heights.size() * (WIDTH + GAP_X) - GAP_X + 4;
        int height = heights.stream().mapToInt(Integer::intValue).max().orElse(0) * (HEIGHT + GAP_Y) - GAP_Y + 4;
        html.raw(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Stages\"><svg class=\"graph\" width=\""
                        + width + "\" height=\"" + height + "\" viewBox=\"-2 -2 " + width + " " + height
                        + "\" role=\"img\" aria-label=\"Stages and what they need\"><defs><marker id=\"arrow\" viewBox=\"0 0 8 8\""
                        + " refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/>"
                        + "</marker></defs>\n");
        for (RecordedStage stage : build.stages()) {
            for (String need : stage.needs()) {
                if (columns.containsKey(need)) {
                    edge(need, stage.name());
                }
            }
        }
        build.stages().forEach(this::box);
        html.raw("</svg></div>\n");
    }

    private int x(String stage) {
        return columns.getOrDefault(stage, 0) * (WIDTH + GAP_X);
    }

    private int y(String stage) {
        return rows.getOrDefault(stage, 0) * (HEIGHT + GAP_Y);
    }

    private void edge(String from, String to) {
        int startX = x(from) + WIDTH;
        int startY = y(from) + HEIGHT / 2;
        int endX = x(to);
        int endY = y(to) + HEIGHT / 2;
        int middle = (startX + endX) / 2;
        html.raw("<path marker-end=\"url(#arrow)\" d=\"M" + startX + " " + startY + "C" + middle + " " + startY + " "
                + middle + " " + endY + " " + endX + " " + endY + "\"/>\n");
    }

    private void box(RecordedStage stage) {
        List<RecordedStep> steps = build.stepsOf(stage.name());
        long millis =
                steps.stream().mapToLong(step -> Math.max(0, step.millis())).sum();
        long cached =
                steps.stream().filter(step -> step.state() == State.CACHED).count();
        String facts =
                steps.isEmpty() ? "no steps" : cached + " of " + steps.size() + " cached, " + Durations.seconds(millis);
        int x = x(stage.name());
        int y = y(stage.name());
        html.raw("<g" + (stage.name().equals(build.target()) ? " class=\"target\"" : "") + "><title>");
        html.text(stage.name() + ", line " + stage.line() + ", from "
                + (stage.base().isEmpty() ? "scratch" : stage.base()));
        html.raw("</title><rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" rx=\"6\"/><text x=\"" + (x + 10) + "\" y=\"" + (y + 23) + "\">");
        html.text(shortened(stage.name()));
        html.raw("</text><text class=\"sub\" x=\"" + (x + 10) + "\" y=\"" + (y + 41) + "\">")
                .text(facts)
                .raw("</text></g>\n");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
