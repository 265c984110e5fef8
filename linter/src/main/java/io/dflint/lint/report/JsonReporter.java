package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Related;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * One array with one object a finding. The fields {@code file}, {@code line}, {@code column}, {@code level}, {@code code}
 * and {@code message} are those of hadolint; the others are dflint's own. Lines and columns count from 1, columns in UTF-16
 * code units; an end is the place after the last character.
 */
final class JsonReporter implements Reporter {
    private final Writer out;
    private final JsonWriter json;
    private final ReportOptions options;

    JsonReporter(Writer out, ReportOptions options) {
        this.out = out;
        this.options = options;
        json = Json.writer(out);
    }

    @Override
    public void begin() throws IOException {
        json.beginArray();
    }

    @Override
    public void file(FileReport report) throws IOException {
        for (Finding finding : report.findings()) {
            json.beginObject();
            json.name("file").value(report.path());
            place(Place.of(report.source(), finding.range()));
            json.name("level").value(finding.severity().label());
            json.name("code").value(finding.id());
            json.name("message").value(finding.message());
            more(report.source(), finding);
            json.endObject();
        }
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

    @Override
    public void end() throws IOException {
        json.endArray();
        json.flush();
        out.write('\n');
    }
}
