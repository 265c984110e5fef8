package io.dflint.builder.report;

import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.report.Layer.LayerFile;
import io.dflint.builder.text.Durations;
import io.dflint.builder.text.Sizes;
import io.dflint.builder.text.TerminalText;

/** Writes a report as GitHub-flavoured Markdown, for the summary of a CI job or a comment. */
final class MarkdownReport {
    private static final int MOST_FILES = 3;

    private final BuildReport report;
    private final RecordedBuild build;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(BuildReport report) {
        this.report = report;
        this.build = report.record().build();
    }

    static String of(BuildReport report) {
        return new MarkdownReport(report).page();
    }

    private String page() {
        int used = build.steps().size() - build.count(State.NOT_USED);
        line("# Build of " + code(build.file()));
        line("");
        line("**" + build.outcome().text() + "** in " + Durations.seconds(build.millis()) + ", "
                + build.count(State.CACHED) + " of " + used + " steps cached"
                + (build.count(State.CACHED) == 0 ? "" : ", which saved " + Durations.seconds(build.savedMillis())));
        if (!build.message().isEmpty()) {
            line("");
            line("> " + (build.line() > 0 ? "line " + build.line() + ": " : "") + code(build.message()));
        }
        for (Advice advice : report.advice()) {
            line("");
            line("> " + text(advice.text()));
        }
        line("");
        line("| Line | Step | State | Time | Size | Reason |");
        line("| ---: | --- | --- | ---: | ---: | --- |");
        for (RecordedStep step : build.steps()) {
            String name = build.stages().size() > 1 ? text(step.stage()) + ": " : "";
            boolean critical = report.criticalPath().contains(step.index());
            line("| " + step.line() + " | " + name + code(step.text()) + " | "
                    + step.state().words() + (critical ? ", critical path" : "") + " | "
                    + (step.millis() < 0 ? "" : Durations.seconds(step.millis())) + " | "
                    + (step.bytes() == 0 ? "" : Sizes.of(step.bytes())) + " | "
                    + (step.reason() == null ? "" : text(step.reason())) + " |");
        }
        layers();
        return out.toString();
    }

    private void layers() {
        if (report.layers().isEmpty()) {
            return;
        }
        line("");
        line("| Layer | Size | Files | Wasted below | Largest files |");
        line("| --- | ---: | ---: | ---: | --- |");
        for (Layer layer : report.layers()) {
            RecordedStep step = report.step(layer);
            StringBuilder files = new StringBuilder();
            for (LayerFile file : layer.largest()
                    .subList(0, Math.min(MOST_FILES, layer.largest().size()))) {
                files.append(files.isEmpty() ? "" : ", ")
                        .append(code(file.path()))
                        .append(' ')
                        .append(Sizes.of(file.bytes()));
            }
            long wasted = layer.replacedBytes() + layer.removedBytes();
            line("| " + (step == null ? "base image" : "line " + step.line() + " " + code(step.text())) + " | "
                    + Sizes.of(layer.bytes()) + " | +" + layer.added() + " ~" + layer.changed() + " −" + layer.removed()
                    + " | " + (wasted == 0 ? "" : Sizes.of(wasted)) + " | " + files + " |");
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Escapes a text so that nothing in it is markup. */
    private static String text(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : TerminalText.line(text).toCharArray()) {
            if ("\\`*_{}[]<>()#+!|~&@$".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /**
     * Formats a text as code. The fence is longer than any run of backticks in the text; a vertical bar would end the
     * table cell.
     */
    private static String code(String text) {
        String line = TerminalText.line(text).replace("|", "\\|");
        String marks = "`";
        while (line.contains(marks)) {
            marks += "`";
        }
        boolean edge = line.startsWith("`") || line.endsWith("`");
        return marks + (edge ? " " : "") + line + (edge ? " " : "") + marks;
    }
}
