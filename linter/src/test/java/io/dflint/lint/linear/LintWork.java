package io.dflint.lint.linear;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.engine.FileReport;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.report.Format;
import io.dflint.lint.report.ReportOptions;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.model.BuildModel;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lints and reports a text, loaded by {@link StepLoader}: the steps by what took them, and the length of each report. */
public final class LintWork implements Function<List<String>, Map<String, Long>> {
    private static final Configuration CONFIGURATION = new Configuration(
            Set.of(), Map.of(), List.of("example.com"), Map.of("a", Configuration.LabelType.URL), true, false, true);

    private final Map<String, Long> work = new LinkedHashMap<>();
    private long since;

    /** @param input the profile, the text, and the ids of the rules */
    @Override
    public Map<String, Long> apply(List<String> input) {
        Dockerfile file = Dockerfile.parse(SourceText.of(input.get(1)));
        BuildModel model = BuildModel.of(file);
        List<Rule> rules = Rules.ALL.stream()
                .filter(rule ->
                        input.subList(2, input.size()).contains(rule.info().id()))
                .toList();
        LintOptions options =
                LintOptions.DEFAULT.withProfile(Profile.valueOf(input.get(0))).withConfiguration(CONFIGURATION);
        since = Steps.count();
        String[] now = {"what comes before the rules"};
        int[] next = {0};
        List<Finding> findings = new LintEngine(options, rules).lint(file, model, "a\n", () -> {
            took(now[0]);
            now[0] = rules.get(next[0]++).info().id();
        });
        took(now[0] + " and what comes after it");
        for (Format format : Format.values()) {
            CountingWriter out = new CountingWriter();
            report(format, new FileReport("Dockerfile", file.source(), findings), out);
            took(format.label());
            work.put("the characters of " + format.label(), out.count);
        }
        return work;
    }

    private void took(String what) {
        long now = Steps.count();
        work.merge(what, now - since, Long::sum);
        since = now;
    }

    private static void report(Format format, FileReport report, Writer out) {
        try {
            var reporter = format.open(out, new ReportOptions(false, false, new About()));
            reporter.begin();
            reporter.file(report);
            reporter.end();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class About implements ReportOptions.About {
        @Override
        public String page(String ruleId) {
            return "docs/rules/" + ruleId + ".md";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }

    private static final class CountingWriter extends Writer {
        private long count;

        @Override
        public void write(char[] text, int start, int length) {
            count += length;
        }

        @Override
        public void write(String text) {
            count += text.length();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
