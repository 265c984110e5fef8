package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An issue of Code Climate's specification, of which GitLab uses a part. */
final class CodeClimate {
    private CodeClimate() {}

    /**
     * Writes a finding with its fields in alphabetical order, as hadolint does, whose fingerprint is computed from that
     * text.
     *
     * @param fingerprint a unique identifier of the finding; null for none
     */
    static void issue(JsonWriter json, FileReport report, Finding finding, @Nullable String fingerprint)
            throws IOException {
        Place place = Place.of(report.source(), finding.range());
        json.beginObject();
        json.name("categories").beginArray().value(category(finding)).endArray();
        json.name("check_name").value(finding.id());
        json.name("description").value(finding.message());
        if (fingerprint != null) {
            json.name("fingerprint").value(fingerprint);
        }
        json.name("location").beginObject();
        json.name("lines").beginObject();
        json.name("begin").value(place.line());
        json.name("end").value(place.endLine());
        json.endObject();
        json.name("path").value(report.path());
        json.endObject();
        json.name("severity").value(severity(finding.severity()));
        json.name("type").value("issue");
        json.endObject();
    }

    /** hadolint assigns every finding to this category. */
    private static String category(Finding finding) {
        Rule rule = Rules.named(finding.id());
        if (rule == null || rule.info().origin() == RuleInfo.Origin.HADOLINT) {
            return "Bug Risk";
        }
        return rule.info().isIn(Profile.SECURITY)
                ? "Security"
                : finding.severity() == Severity.STYLE ? "Style" : "Bug Risk";
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "blocker";
            case WARNING -> "major";
            case INFO -> "info";
            case STYLE -> "minor";
        };
    }
}
