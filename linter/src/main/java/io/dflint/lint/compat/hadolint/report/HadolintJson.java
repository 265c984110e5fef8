package io.dflint.lint.compat.hadolint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;

/** An array with an object per finding. */
final class HadolintJson implements Reporter {
    private final Writer out;
    private final JsonWriter json;

    HadolintJson(Writer out) {
        this.out = out;
        json = Json.writer(out);
    }

    @Override
    public void begin() throws IOException {
        json.beginArray();
    }

    @Override
    public void file(FileReport report) throws IOException {
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            json.beginObject();
            json.name("file").value(report.path());
            json.name("line").value(place.line());
            json.name("column").value(place.column());
            json.name("level").value(finding.severity().label());
            json.name("code").value(finding.id());
            json.name("message").value(finding.message());
            json.endObject();
        }
    }

    @Override
    public void end() throws IOException {
        json.endArray();
        json.flush();
        out.write('\n');
    }
}
