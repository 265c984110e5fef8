package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.SeverityNames;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Related;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/** SonarQube's generic issue format. Its columns count from 0. */
final class SonarReporter implements Reporter {
    private final Writer out;
    private final JsonWriter json;

    SonarReporter(Writer out) {
        this.out = out;
        json = Json.writer(out);
    }

    @Override
    public void begin() throws IOException {
        json.beginObject();
        json.name("issues").beginArray();
    }

    @Override
    public void file(FileReport report) throws IOException {
        for (Finding finding : report.findings()) {
            boolean isSyntax = finding.id().equals(Finding.SYNTAX);
            json.beginObject();
            json.name("engineId").value("dflint");
            json.name("ruleId").value(finding.id());
            json.name("severity").value(isSyntax ? "BLOCKER" : SeverityNames.ofSonar(finding.severity()));
            json.name("type").value(type(finding));
            json.name("primaryLocation");
            location(report, Place.of(report.source(), finding.range()), finding.message());
            if (!finding.related().isEmpty()) {
                json.name("secondaryLocations").beginArray();
                for (Related related : finding.related()) {
                    location(report, Place.of(report.source(), related.range()), related.message());
                }
                json.endArray();
            }
            json.endObject();
        }
    }

    private static String type(Finding finding) {
        Rule rule = Rules.named(finding.id());
        if (rule != null && rule.info().isIn(Profile.SECURITY)) {
            return "VULNERABILITY";
        }
        return finding.severity() == Severity.ERROR ? "BUG" : "CODE_SMELL";
    }

    private void location(FileReport report, Place place, String message) throws IOException {
        json.beginObject();
        json.name("message").value(message);
        json.name("filePath").value(report.path());
        json.name("textRange").beginObject();
        json.name("startLine").value(place.line());
        json.name("endLine").value(place.endLine());
        if (!place.isEmpty()) {
            // SonarQube rejects a report with an empty range. Without columns, the location is the line.
            json.name("startColumn").value(place.column() - 1L);
            json.name("endColumn").value(place.endColumn() - 1L);
        }
        json.endObject();
        json.endObject();
    }

    @Override
    public void end() throws IOException {
        json.endArray();
        json.endObject();
        json.flush();
        out.write('\n');
    }
}
