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
 * An array with an object per finding. The fields {@code file}, {@code line}, {@code column}, {@code level}, {@code
 * code} and {@code message} are those of hadolint; the others are dflint's own. Lines and columns count from 1, columns
 * in UTF-16 code units. An end is the position after the last character.
 */
final class JsonReporter implements Reporter {
    private final Writer out;
    private final JsonWriter json;
    private final JsonFinding item;

    JsonReporter(Writer out, ReportOptions options) {
        this.out = out;
        json = Json.writer(out);
        item = new JsonFinding(json, options);
    }

    @Override
    public void begin() throws IOException {
        json.beginArray();
    }

    @Override
    public void file(FileReport report) throws IOException {
        for (Finding finding : report.findings()) {
            item.write(report, finding);
        }
    }

    @Override
    public void end() throws IOException {
        json.endArray();
        json.flush();
        out.write('\n');
    }
}
