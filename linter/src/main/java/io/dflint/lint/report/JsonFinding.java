package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Related;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.util.List;

/** Writes a finding as a JSON object. */
final class JsonFinding {
    private final JsonWriter json;
    private final ReportOptions options;

    JsonFinding(JsonWriter json, ReportOptions options) {
        this.json = json;
        this.options = options;
    }

    void write(FileReport report, Finding finding) throws IOException {
        json.beginObject();
        json.name("file").value(report.path());
        place(Place.of(report.source(), finding.range()));
        json.name("level").value(finding.severity().label());
        json.name("code").value(finding.id());
        json.name("message").value(finding.message());
        more(report.source(), finding);
        json.endObject();
    }

    private void more(SourceText source, Finding finding) throws IOException {
        String page = options.about().page(finding.id());
        if (page != null) {
            json.name("url").value(page);
        }
        fixes(source, finding.fixes());
        related(source, finding.related());
    }

    private void fixes(SourceText source, List<Fix> fixes) throws IOException {
        if (fixes.isEmpty()) {
            return;
        }
        json.name("fixes").beginArray();
        for (Fix fix : fixes) {
            json.beginObject();
            json.name("title").value(fix.title());
            json.name("applicability").value(fix.applicability().label());
            json.name("edits").beginArray();
            for (TextEdit edit : fix.edits()) {
                json.beginObject();
                place(Place.of(source, edit.range()));
                json.name("text").value(edit.newText());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private void related(SourceText source, List<Related> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        json.name("related").beginArray();
        for (Related place : places) {
            json.beginObject();
            place(Place.of(source, place.range()));
            json.name("message").value(place.message());
            json.endObject();
        }
        json.endArray();
    }

    private void place(Place place) throws IOException {
        json.name("line").value(place.line());
        json.name("column").value(place.column());
        json.name("endLine").value(place.endLine());
        json.name("endColumn").value(place.endColumn());
    }
}
