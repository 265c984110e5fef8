package io.dflint.lint.compat.hadolint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.SeverityNames;
import io.dflint.lint.output.Uris;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;

/** SARIF 2.1.0 without rules, fixes and the ends of places. */
final class HadolintSarif implements Reporter {
    private final Writer out;
    private final JsonWriter json;

    HadolintSarif(Writer out) {
        this.out = out;
        json = Json.writer(out);
    }

    @Override
    public void begin() throws IOException {
        json.beginObject();
        json.name("$schema").value("http://json.schemastore.org/sarif-2.1.0");
        json.name("version").value("2.1.0");
        json.name("runs").beginArray().beginObject();
        json.name("results").beginArray();
    }

    @Override
    public void file(FileReport report) throws IOException {
        String uri = Uris.ofPath(report.path());
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            json.beginObject();
            json.name("ruleId").value(finding.id());
            json.name("level").value(SeverityNames.ofSarif(finding.severity()));
            text("message", finding.message());
            json.name("locations").beginArray().beginObject();
            json.name("physicalLocation").beginObject();
            json.name("artifactLocation").beginObject();
            json.name("uri").value(uri).endObject();
            json.name("region").beginObject();
            json.name("startLine").value(place.line());
            json.name("startColumn").value(place.column());
            json.name("endLine").value(place.line());
            json.name("endColumn").value(place.column());
            json.name("sourceLanguage").value("dockerfile").endObject();
            json.endObject();
            json.endObject().endArray();
            json.endObject();
        }
    }

    @Override
    public void end() throws IOException {
        json.endArray();
        json.name("defaultSourceLanguage").value("dockerfile");
        json.name("tool").beginObject();
        json.name("driver").beginObject();
        json.name("name").value("Hadolint");
        json.name("fullName").value("Haskell Dockerfile Linter");
        json.name("downloadUri").value("https://github.com/hadolint/hadolint");
        json.name("version").value(HadolintReports.VERSION);
        text("shortDescription", "Dockerfile linter, validate inline bash, written in Haskell");
        json.endObject().endObject();
        json.endObject().endArray().endObject();
        json.flush();
        out.write('\n');
    }

    private void text(String name, String text) throws IOException {
        json.name(name).beginObject().name("text").value(text).endObject();
    }
}
