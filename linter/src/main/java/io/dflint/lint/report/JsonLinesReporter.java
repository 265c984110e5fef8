package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;

/**
 * One line with a JSON object per finding, as soon as its file is linted. The objects are those of {@link
 * JsonReporter}.
 */
final class JsonLinesReporter implements Reporter {
    private final Writer out;
    private final ReportOptions options;

    JsonLinesReporter(Writer out, ReportOptions options) {
        this.out = out;
        this.options = options;
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        for (Finding finding : report.findings()) {
            JsonWriter json = Json.writer(out);
            new JsonFinding(json, options).write(report, finding);
            json.flush();
            out.write('\n');
        }
    }

    @Override
    public void end() {}
}
