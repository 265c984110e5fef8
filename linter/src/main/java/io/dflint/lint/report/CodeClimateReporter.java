package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;

/** Code Climate's issues in the form of its engines: JSON objects, each followed by a NUL. */
final class CodeClimateReporter implements Reporter {
    private final Writer out;

    CodeClimateReporter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        for (Finding finding : report.findings()) {
            JsonWriter json = Json.writer(out);
            CodeClimate.issue(json, report, finding, null);
            json.flush();
            out.write('\0');
        }
    }

    @Override
    public void end() {}
}
