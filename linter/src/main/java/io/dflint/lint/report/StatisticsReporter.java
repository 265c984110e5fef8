package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Style;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number of findings of each rule, the most first, as a table or as JSON. */
public final class StatisticsReporter implements Reporter {
    private final Writer out;
    private final boolean asJson;
    private final Style style;
    private final Summary summary;
    private final Map<String, Count> counts = new HashMap<>();

    private static final class Count {
        private final String id;
        private final Severity severity;
        private int findings;
        private int fixable;

        Count(String id, Severity severity) {
            this.id = id;
            this.severity = severity;
        }
    }

    /**
     * Creates a reporter.
     *
     * @param asJson whether to write JSON
     */
    public StatisticsReporter(Writer out, boolean asJson, ReportOptions options) {
        this.out = out;
        this.asJson = asJson;
        style = options.color() ? Style.COLORED : Style.PLAIN;
        summary = new Summary(options, style);
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) {
        summary.add(report);
        for (Finding finding : report.findings()) {
            Count count = counts.computeIfAbsent(finding.id(), id -> new Count(id, finding.severity()));
            count.findings++;
            count.fixable += Summary.isFixable(finding) ? 1 : 0;
        }
    }

    @Override
    public void end() throws IOException {
        List<Count> sorted = new ArrayList<>(counts.values());
        sorted.sort((a, b) -> a.findings != b.findings ? b.findings - a.findings : a.id.compareTo(b.id));
        if (asJson) {
            json(sorted);
        } else {
            table(sorted);
            out.append(summary.text());
        }
    }

    private static String title(Count count) {
        Rule rule = Rules.named(count.id);
        return rule == null ? "" : rule.info().title();
    }

    private void table(List<Count> sorted) throws IOException {
        int digits = sorted.isEmpty()
                ? 0
                : String.valueOf(sorted.getFirst().findings).length();
        int width = 0;
        for (Count count : sorted) {
            width = Math.max(width, count.id.length());
        }
        for (Count count : sorted) {
            String number = String.valueOf(count.findings);
            String level = count.severity.label();
            out.append(" ".repeat(digits - number.length())).append(number).append("  ");
            out.append(style.of(count.severity)).append(level).append(style.reset());
            out.append(" ".repeat(Severity.WARNING.label().length() + 2 - level.length()));
            out.append(count.id)
                    .append(" ".repeat(width + 2 - count.id.length()))
                    .append(title(count));
            out.append(count.fixable == 0 ? "\n" : " (" + count.fixable + " fixable)\n");
        }
    }

    private void json(List<Count> sorted) throws IOException {
        JsonWriter json = Json.writer(out);
        json.beginArray();
        for (Count count : sorted) {
            json.beginObject();
            json.name("code").value(count.id);
            json.name("level").value(count.severity.label());
            json.name("title").value(title(count));
            json.name("findings").value(count.findings);
            json.name("fixable").value(count.fixable);
            json.endObject();
        }
        json.endArray();
        json.flush();
        out.write('\n');
    }
}
