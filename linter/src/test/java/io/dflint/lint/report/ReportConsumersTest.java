package io.dflint.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/**
 * The parsers by which plugins for Jenkins, Gradle, Maven and merge requests read reports find in ours each finding with its line, its
 * rule and its message.
 */
@Tag("class-path")
class ReportConsumersTest {
    private static final Map<Format, Parser> PARSERS = Map.of(
            Format.CHECKSTYLE, Parser.CHECKSTYLE,
            Format.JUNIT, Parser.JUNIT,
            Format.SARIF, Parser.SARIF,
            Format.GITLAB_CODECLIMATE, Parser.CODECLIMATE);

    @TestFactory
    Stream<DynamicTest> readReports() throws IOException {
        return FormatFixture.all().stream()
                .flatMap(fixture -> PARSERS.entrySet().stream()
                        // The profile hadolint writes what hadolint writes, which this parser does not know.
                        .filter(each -> each.getKey() != Format.JUNIT
                                || !fixture.toString().equals("hadolint"))
                        .map(each -> dynamicTest(
                                fixture + " " + each.getKey().label(),
                                () -> check(fixture, each.getKey(), each.getValue()))));
    }

    private static void check(FormatFixture fixture, Format format, Parser parser) throws Exception {
        Set<Violation> read = parser.getViolationsParser().parseReportOutput(fixture.report(format), new Strict());
        List<JsonObject> findings = fixture.report(Format.JSONL)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertThat(read).hasSameSizeAs(findings);
        for (JsonObject finding : findings) {
            String code = finding.get("code").getAsString();
            String message = finding.get("message").getAsString();
            assertThat(read).as(code + " " + message).anySatisfy(violation -> {
                assertThat(violation.getStartLine())
                        .isEqualTo(finding.get("line").getAsInt());
                assertThat(plain(violation.getRule() + " " + violation.getMessage()))
                        .contains(code, plain(message));
            });
        }
    }

    /** XML cannot express control characters. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{FFFD}]", "?");
    }

    /** Whatever a parser remarks is a mistake of the report. */
    private static final class Strict implements ViolationsLogger {
        @Override
        public void log(Level level, String message) {
            throw new AssertionError(message);
        }

        @Override
        public void log(Level level, String message, Throwable cause) {
            throw new AssertionError(message, cause);
        }
    }
}
