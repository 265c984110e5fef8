package io.dflint.lint.compat.hadolint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.SeverityNames;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Related;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.io.Writer;

/** SonarQube's generic format, with whole lines as places. */
final class HadolintSonar implements Reporter {
    private final Writer out;
    private final JsonWriter json;

    HadolintSonar(Writer out) {
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
            json.name("engineId").value("Hadolint");
            json.name("ruleId").value(finding.id());
            json.name("severity").value(isSyntax ? "BLOCKER" : SeverityNames.ofSonar(finding.severity()));
            json.name("type").value(finding.severity() == Severity.ERROR ? "BUG" : "CODE_SMELL");
            json.name("primaryLocation");
            location(report, finding.range(), finding.message());
            if (!finding.related().isEmpty()) {
                json.name("secondaryLocations").beginArray();
                for (Related related : finding.related()) {
                    location(report, related.range(), related.message());
                }
                json.endArray();
            }
            json.endObject();
        }
    }

    private void location(FileReport report, TextRange range, String message) throws IOException {
        int line = Place.of(report.source(), range).line();
        json.beginObject();
        json.name("message").value(message);
        json.name("filePath").value(report.path());
        json.name("textRange").beginObject();
        json.name("startLine").value(line);
        json.name("endLine").value(line);
        json.name("startColumn").value(0);
        json.name("endColumn").value(1);
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
