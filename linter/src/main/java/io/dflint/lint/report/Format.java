package io.dflint.lint.report;

import io.dflint.lint.compat.Behaviour;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Names;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The output formats. A new one needs a constant here, a line in {@link #open}, and a class. */
public enum Format {
    TTY("source excerpts with markers, in colour on a terminal"),
    CONCISE("one line per finding, with a place that terminals and editors link"),
    MARKDOWN("a table for comments on merge requests"),
    HTML("a page by itself: by file, by rule, with the sources; light and dark"),
    JSON("hadolint's JSON with exact places, fixes and related places"),
    JSONL("the objects of `json`, one per line"),
    SARIF("SARIF 2.1.0 with rules, fixes and fingerprints, for code scanning"),
    GITHUB("GitHub workflow annotations"),
    GITLAB_CODECLIMATE("GitLab code quality report"),
    CODECLIMATE("Code Climate issues, each followed by a NUL"),
    CHECKSTYLE("Checkstyle XML"),
    JUNIT("JUnit XML, each finding a failed test"),
    SONARQUBE("SonarQube generic issues"),
    CODACY("Codacy issues, one JSON object per line"),
    GNU("one line per finding, like the errors of GNU programs");

    private final String label = name().toLowerCase(Locale.ROOT);
    private final String purpose;

    Format(String purpose) {
        this.purpose = purpose;
    }

    /** The name as users write it. */
    public String label() {
        return label;
    }

    /** Its purpose, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** Returns a list of all names, for messages. */
    public static String names() {
        List<String> names = new ArrayList<>();
        for (Format format : values()) {
            names.add(format.label);
        }
        return Names.anyOf(names);
    }

    /** Returns the format with a name in any case, or null if there is none. */
    public static @Nullable Format parse(String text) {
        for (Format format : values()) {
            if (format.label.equalsIgnoreCase(text)) {
                return format;
            }
        }
        return null;
    }

    /** Returns a reporter that writes to {@code out}, in the variant of a profile. */
    public Reporter open(Behaviour behaviour, Writer out, ReportOptions options) {
        Reporter other = behaviour.reporter(label, out, options);
        return other == null ? open(out, options) : other;
    }

    private Reporter open(Writer out, ReportOptions options) {
        return switch (this) {
            case TTY -> new TtyReporter(out, options);
            case CONCISE -> new ConciseReporter(out, options);
            case MARKDOWN -> new MarkdownReporter(out, options);
            case HTML -> new HtmlReporter(out, options);
            case JSONL -> new JsonLinesReporter(out, options);
            case JSON -> new JsonReporter(out, options);
            case SARIF -> new SarifReporter(out, options);
            case GITHUB -> new GithubReporter(out);
            case GITLAB_CODECLIMATE -> new GitlabReporter(out);
            case CODECLIMATE -> new CodeClimateReporter(out);
            case CHECKSTYLE -> new CheckstyleReporter(out);
            case JUNIT -> new JUnitReporter(out);
            case SONARQUBE -> new SonarReporter(out);
            case CODACY -> new CodacyReporter(out);
            case GNU -> new LineReporter(out);
        };
    }
}
