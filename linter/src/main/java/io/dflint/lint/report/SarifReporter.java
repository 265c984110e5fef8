package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.SeverityNames;
import io.dflint.lint.output.Uris;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Related;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * SARIF 2.1.0. The tool with its rules is written after the results, when it is known which rules have findings. The
 * order of fields does not matter in JSON.
 */
final class SarifReporter implements Reporter {
    /** A longer line can have many findings. For these, the fingerprint includes the text after the place. */
    private static final int LONG_LINE = 200;

    private final Writer out;
    private final JsonWriter json;
    private final SarifTool tool;

    SarifReporter(Writer out, ReportOptions options) {
        this.out = out;
        json = Json.writer(out);
        tool = new SarifTool(options);
    }

    @Override
    public void begin() throws IOException {
        json.beginObject();
        json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
        json.name("version").value("2.1.0");
        json.name("runs").beginArray().beginObject();
        json.name("results").beginArray();
    }

    @Override
    public void file(FileReport report) throws IOException {
        String uri = Uris.ofPath(report.path());
        Fingerprints fingerprints = new Fingerprints();
        for (Finding finding : report.findings()) {
            json.beginObject();
            json.name("ruleId").value(finding.id());
            json.name("ruleIndex").value(tool.index(finding.id()));
            json.name("level").value(SeverityNames.ofSarif(finding.severity()));
            text("message", finding.message());
            json.name("locations").beginArray().beginObject();
            place(uri, Place.of(report.source(), finding.range()));
            json.endObject().endArray();
            related(uri, report.source(), finding.related());
            json.name("partialFingerprints").beginObject();
            json.name("findingText/v1").value(fingerprints.of(finding.id() + "\n" + line(report.source(), finding)));
            json.endObject();
            fixes(uri, report.source(), finding.fixes());
            json.endObject();
        }
    }

    private void related(String uri, SourceText source, List<Related> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        json.name("relatedLocations").beginArray();
        for (int i = 0; i < places.size(); i++) {
            json.beginObject();
            json.name("id").value(i + 1L);
            text("message", places.get(i).message());
            place(uri, Place.of(source, places.get(i).range()));
            json.endObject();
        }
        json.endArray();
    }

    private void fixes(String uri, SourceText source, List<Fix> fixes) throws IOException {
        if (fixes.isEmpty()) {
            return;
        }
        json.name("fixes").beginArray();
        for (Fix fix : fixes) {
            json.beginObject();
            text("description", fix.title() + " (" + fix.applicability().label() + ")");
            json.name("artifactChanges").beginArray().beginObject();
            artifact(uri);
            json.name("replacements").beginArray();
            for (TextEdit edit : fix.edits()) {
                json.beginObject();
                json.name("deletedRegion");
                region(Place.of(source, edit.range()));
                json.name("insertedContent").beginObject();
                json.name("text").value(edit.newText()).endObject();
                json.endObject();
            }
            json.endArray().endObject().endArray().endObject();
        }
        json.endArray();
    }

    /** The line where a finding begins, without its indentation, which changes more often than the content. */
    private static String line(SourceText source, Finding finding) {
        int line = source.lines().line(finding.range().start());
        int start = source.lines().lineStart(line);
        int end = source.lines().lineEnd(line);
        if (end - start > LONG_LINE) {
            start = finding.range().start();
            end = Math.min(end, start + LONG_LINE);
        }
        return source.content().subSequence(start, end).toString().strip();
    }

    private void place(String uri, Place place) throws IOException {
        json.name("physicalLocation").beginObject();
        artifact(uri);
        json.name("region");
        region(place);
        json.endObject();
    }

    private void artifact(String uri) throws IOException {
        json.name("artifactLocation").beginObject();
        json.name("uri").value(uri).endObject();
    }

    private void region(Place place) throws IOException {
        json.beginObject();
        json.name("startLine").value(place.line());
        json.name("startColumn").value(place.column());
        json.name("endLine").value(place.endLine());
        json.name("endColumn").value(place.endColumn());
        json.endObject();
    }

    private void text(String name, String text) throws IOException {
        json.name(name).beginObject().name("text").value(text).endObject();
    }

    @Override
    public void end() throws IOException {
        json.endArray();
        json.name("defaultSourceLanguage").value("dockerfile");
        json.name("columnKind").value("utf16CodeUnits");
        json.name("tool").beginObject();
        tool.write(json);
        json.endObject();
        json.endObject().endArray().endObject();
        json.flush();
        out.write('\n');
    }
}
