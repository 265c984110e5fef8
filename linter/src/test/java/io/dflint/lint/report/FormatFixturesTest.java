package io.dflint.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The reports on each fixture, byte by byte. {@code -Ddflint.update} writes them anew, to be read before they are committed. */
@Tag("class-path")
class FormatFixturesTest {

    @TestFactory
    Stream<DynamicTest> formats() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (FormatFixture fixture : FormatFixture.all()) {
            for (Format format : Format.values()) {
                tests.add(DynamicTest.dynamicTest(fixture + " " + format.label(), () -> check(fixture, format)));
            }
        }
        return tests.stream();
    }

    @Test
    void everyFormatIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));
        for (Format format : Format.values()) {
            assertThat(page).contains("\n| `" + format.label() + "` | " + format.purpose() + " |\n");
        }
    }

    private static void check(FormatFixture fixture, Format format) throws Exception {
        String report = fixture.report(format);
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(fixture.expected(format), report);
        }
        assertThat(report).isEqualTo(Files.readString(fixture.expected(format)));
        parse(format, report);
    }

    /** Whatever the paths and the messages hold, programs can read the report. */
    private static void parse(Format format, String report)
            throws ParserConfigurationException, SAXException, IOException {
        switch (format) {
            case JSON, SARIF, GITLAB_CODECLIMATE, SONARQUBE -> isJson(report);
            case CODECLIMATE ->
                report.lines().flatMap(line -> Stream.of(line.split("\0"))).forEach(FormatFixturesTest::isJson);
            case CODACY, JSONL -> report.lines().forEach(FormatFixturesTest::isJson);
            case CHECKSTYLE, JUNIT ->
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(report)));
            case GITHUB ->
                assertThat(report.lines()).allMatch(line -> line.matches("::(error|warning|notice) file=.*"));
            case HTML ->
                assertThat(report)
                        .startsWith("<!DOCTYPE html>\n")
                        .endsWith("</html>\n")
                        .doesNotContain("<script");
            case GNU, TTY, CONCISE, MARKDOWN -> assertThat(report.chars()).noneMatch(c -> c < ' ' && c != '\n');
        }
    }

    private static void isJson(String text) {
        assertThat(JsonParser.parseString(text).isJsonNull()).isFalse();
    }
}
