package io.dflint.lint.report;

import io.dflint.lint.engine.Behaviours;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder below {@code src/test/resources/report}: Dockerfiles, beside them a file named after each format with the report
 * on them, and perhaps {@code options}, lines of {@code profile=NAME} and {@code path=PATH}, in which {@code \n} is a line end.
 */
record FormatFixture(Path folder) {
    private static final Path FOLDER = Path.of("src/test/resources/report");

    static List<FormatFixture> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(FormatFixture::new).toList();
        }
    }

    Path expected(Format format) {
        return folder.resolve(format.label());
    }

    String report(Format format) throws IOException {
        Profile profile = Objects.requireNonNull(Profile.parse(option("profile", "default")));
        LintEngine engine = new LintEngine(new LintOptions(profile, Map.of(), null, Configuration.EMPTY));
        StringWriter out = new StringWriter();
        Reporter reporter = format.open(
                Behaviours.of(profile), out, new ReportOptions(false, ReportOptions.Places.FIRST, new About()));
        reporter.begin();
        for (Path file : dockerfiles()) {
            SourceText source = SourceText.of(Files.readString(file));
            String path = option("path", file.getFileName().toString());
            reporter.file(new FileReport(path, source, engine.lint(source)));
        }
        reporter.end();
        return out.toString();
    }

    private List<Path> dockerfiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("Dockerfile"))
                    .sorted()
                    .toList();
        }
    }

    private String option(String name, String otherwise) throws IOException {
        Path options = folder.resolve("options");
        if (Files.exists(options)) {
            for (String line : Files.readAllLines(options)) {
                if (line.startsWith(name + "=")) {
                    return line.substring(name.length() + 1).replace("\\n", "\n");
                }
            }
        }
        return otherwise;
    }

    /** What reports may ask for, the same at all times. */
    static final class About implements ReportOptions.About {
        @Override
        public @Nullable String page(String ruleId) {
            return LintEngine.documentation(ruleId);
        }

        @Override
        public String version() {
            return "1.2.3";
        }

        @Override
        public Instant now() {
            return Instant.parse("2026-01-02T03:04:05Z");
        }
    }

    @Override
    public String toString() {
        return FOLDER.relativize(folder).toString();
    }
}
