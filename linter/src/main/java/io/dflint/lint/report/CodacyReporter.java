package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;

/** Codacy's issues: one JSON object per line. */
final class CodacyReporter implements Reporter {
    private final Writer out;

    CodacyReporter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        for (Finding finding : report.findings()) {
            JsonWriter json = Json.writer(out);
            json.beginObject();
            json.name("filename").value(report.path());
            json.name("line").value(Place.of(report.source(), finding.range()).line());
            json.name("message").value(finding.message());
            json.name("patternId").value(finding.id());
            json.endObject();
            json.flush();
            out.write('\n');
        }
    }

    @Override
    public void end() {}
}
