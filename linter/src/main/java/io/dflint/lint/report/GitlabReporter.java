package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Json;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** GitLab's code quality report: an array of Code Climate's issues, each with a fingerprint. */
final class GitlabReporter implements Reporter {
    private final Writer out;
    private final JsonWriter json;

    GitlabReporter(Writer out) {
        this.out = out;
        json = Json.writer(out);
    }

    @Override
    public void begin() throws IOException {
        json.beginArray();
    }

    @Override
    public void file(FileReport report) throws IOException {
        Fingerprints fingerprints = new Fingerprints();
        for (Finding finding : report.findings()) {
            StringWriter issue = new StringWriter();
            CodeClimate.issue(Json.writer(issue), report, finding, null);
            CodeClimate.issue(json, report, finding, fingerprints.of(issue.toString()));
        }
    }

    @Override
    public void end() throws IOException {
        json.endArray();
        json.flush();
        out.write('\n');
    }
}
