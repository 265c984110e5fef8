package io.dflint.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.dflint.lint.engine.Behaviours;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private static final String TWO_STAGES = "FROM debian AS a\nFROM debian AS a\n";

    private static final Finding DUPLICATE = Finding.of(
                    "duplicate-stage", Severity.ERROR, new TextRange(32, 33), "Stage a has been defined before")
            .withRelated(new TextRange(15, 16), "first defined here")
            .withFix(Fix.unsafe("Rename to a2", TextEdit.insert(33, "2")));

    @Test
    void ttyShowsThePlaceAndWhatBelongsToIt() throws IOException {
        assertThat(tty(TWO_STAGES, DUPLICATE)).isEqualTo("""
                        error[duplicate-stage]: Stage a has been defined before
                          --> Dockerfile:2:16
                           |
                         2 | FROM debian AS a
                           |                ^
                          ::: Dockerfile:1:16
                           |
                         1 | FROM debian AS a
                           |                - first defined here
                           = fix: Rename to a2 (unsafe)

                        1 finding in 1 of 1 file: 1 error
                        """);
    }

    @Test
    void ttyMarksEachLineOfARange() throws IOException {
        String text = "FROM a\nRUN apt-get update && \\\n    apt-get install \\\n\tcurl\n";
        assertThat(tty(text, finding(text.indexOf("apt-get"), text.length() - 1)))
                .contains("""
                         2 | RUN apt-get update && \\
                           |     ^^^^^^^^^^^^^^^^^^^
                         3 |     apt-get install \\
                           |     ^^^^^^^^^^^^^^^^^
                         4 |     curl
                           |     ^^^^
                        """);
    }

    @Test
    void ttyShortensALongRange() throws IOException {
        String text = "line\n".repeat(12);
        assertThat(tty(text, finding(0, text.length()))).contains("""
                          1 | line
                            | ^^^^
                          2 | line
                            | ^^^^
                          ...
                         12 | line
                            | ^^^^
                        """);
    }

    @Test
    void ttyShowsTheMarkedPartOfALongLine() throws IOException {
        String text = "RUN " + "x".repeat(1000) + "HERE" + "y".repeat(1000);
        String shown = tty(text, finding(1004, 1008));
        String[] lines = shown.split("\n", -1);
        assertThat(lines[3]).hasSizeLessThan(180).contains("HERE");
        assertThat(lines[4].indexOf("^^^^")).isEqualTo(lines[3].indexOf("HERE"));
    }

    @Test
    void ttyCountsColumnsAsTerminalsDo() throws IOException {
        String text = "LABEL a=\"日本 e\u0301 😀\" b\n";
        String shown = tty(text, finding(text.length() - 2, text.length() - 1));
        // Two wide signs and an emoji take a column more each than they have code points; the accent takes none.
        assertThat(shown).contains("\n   | " + " ".repeat("LABEL a=\"".length() + 4 + 1 + 1 + 1 + 2 + 2) + "^\n");
    }

    @Test
    void ttyMarksAnEmptyPlace() throws IOException {
        assertThat(tty("FROM\n", finding(4, 4))).contains(" 1 | FROM\n   |     ^\n");
        assertThat(tty("", finding(0, 0))).contains(" 1 | \n   | ^\n");
    }

    @Test
    void ttyLetsNoFileSteerTheTerminal() throws IOException {
        String text = "RUN echo \u001b]0;title\u0007 \u202e \u009b31m\n";
        assertThat(tty(text, finding(0, 3)))
                .doesNotContain("\u001b")
                .doesNotContain("\u0007")
                .doesNotContain("\u202e")
                .doesNotContain("\u009b")
                .contains("␛]0;title␇");
    }

    @Test
    void ttyColorsOnlyWhenAsked() throws IOException {
        assertThat(report(Format.TTY, true, TWO_STAGES, DUPLICATE))
                .contains("\u001b[1;31merror[duplicate-stage]\u001b[0m");
        assertThat(tty(TWO_STAGES, DUPLICATE)).doesNotContain("\u001b");
    }

    @Test
    void ttyCountsBySeverity() throws IOException {
        Finding style = finding(0, 4).withSeverity(Severity.STYLE);
        assertThat(tty(TWO_STAGES, style, DUPLICATE, style)).endsWith("3 findings in 1 of 1 file: 1 error, 2 style\n");
        assertThat(tty(TWO_STAGES)).isEqualTo("No findings in 1 file\n");
    }

    @Test
    void jsonHasTheFieldsOfHadolintAndMore() throws IOException {
        JsonArray array = JsonParser.parseString(report(Format.JSON, false, TWO_STAGES, DUPLICATE))
                .getAsJsonArray();
        assertThat(array).isEqualTo(JsonParser.parseString("""
                                [{"file": "Dockerfile", "line": 2, "column": 16, "endLine": 2, "endColumn": 17,
                                  "level": "error", "code": "duplicate-stage",
                                  "message": "Stage a has been defined before",
                                  "fixes": [{"title": "Rename to a2", "applicability": "unsafe",
                                    "edits": [{"line": 2, "column": 17, "endLine": 2, "endColumn": 17, "text": "2"}]}],
                                  "related": [{"line": 1, "column": 16, "endLine": 1, "endColumn": 17,
                                    "message": "first defined here"}]}]
                                """));
    }

    @Test
    void jsonLeavesOutWhatAFindingHasNot() throws IOException {
        JsonObject object = JsonParser.parseString(report(Format.JSON, false, "FROM a\n", finding(0, 4)))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertThat(object.keySet())
                .containsExactly("file", "line", "column", "endLine", "endColumn", "level", "code", "message");
    }

    @Test
    void jsonOfNothingIsAnEmptyArray() throws IOException {
        assertThat(report(Format.JSON, false, "FROM a\n")).isEqualTo("[]\n");
    }

    private static Finding finding(int start, int end) {
        return Finding.of("some-rule", Severity.WARNING, new TextRange(start, end), "Something");
    }

    private static String tty(String text, Finding... findings) throws IOException {
        return report(Format.TTY, false, text, findings);
    }

    private static String report(Format format, boolean color, String text, Finding... findings) throws IOException {
        StringWriter out = new StringWriter();
        Reporter reporter = format.open(
                Behaviours.of(Profile.DEFAULT),
                out,
                new ReportOptions(color, ReportOptions.Places.FIRST, new FormatFixture.About()));
        reporter.begin();
        reporter.file(new FileReport("Dockerfile", SourceText.of(text), List.of(findings)));
        reporter.end();
        return out.toString();
    }
}
