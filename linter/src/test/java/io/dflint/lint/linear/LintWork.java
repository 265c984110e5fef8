package io.dflint.lint.linear;

import com.sun.management.ThreadMXBean;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.engine.Behaviours;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.report.Format;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Configuration;
import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.model.BuildModel;
import io.dflint.steps.Steps;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lints and reports a text: the steps and the memory by what took them, and the length of each report. {@code CountingLoader} loads it. */
public final class LintWork implements Function<List<String>, Map<String, Long>> {
    static final String STEPS = "steps of ";
    static final String BYTES = "bytes of ";

    private static final Configuration CONFIGURATION = new Configuration(
            Set.of(),
            Map.of(),
            List.of("example.com"),
            Map.of("a", Configuration.LabelType.URL),
            Set.of(Policy.STRICT_LABELS, Policy.REPORT_UNUSED_IGNORES));

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Long> work = new LinkedHashMap<>();
    private long steps;
    private long bytes;

    /** @param input the profile, the text, whether to report too, and the ids of the rules */
    @Override
    public Map<String, Long> apply(List<String> input) {
        Dockerfile file = Dockerfile.parse(SourceText.of(input.get(1)));
        BuildModel model = BuildModel.of(file);
        Set<String> ids = Set.copyOf(input.subList(3, input.size()));
        List<Rule> rules = Rules.all().stream()
                .filter(rule -> ids.contains(rule.info().id()))
                .toList();
        LintOptions options =
                LintOptions.DEFAULT.withProfile(Profile.valueOf(input.get(0))).withConfiguration(CONFIGURATION);
        start();
        String[] now = {"what comes before the rules"};
        int[] next = {0};
        List<Finding> findings = new LintEngine(options, rules).lint(model, null, BuildContext.of("a\n"), () -> {
            took(now[0]);
            now[0] = rules.get(next[0]++).info().id();
        });
        took(now[0] + " and what comes after it");
        for (Format format : input.get(2).equals("report") ? Format.values() : new Format[0]) {
            CountingWriter out = new CountingWriter();
            report(format, options.profile(), new FileReport("Dockerfile", file.source(), findings), out);
            took(format.label());
            work.put("characters of " + format.label(), out.count);
        }
        return work;
    }

    private void took(String what) {
        work.merge(STEPS + what, Steps.taken() - steps, Long::sum);
        work.merge(BYTES + what, THREADS.getCurrentThreadAllocatedBytes() - bytes, Long::sum);
        start();
    }

    private void start() {
        bytes = THREADS.getCurrentThreadAllocatedBytes();
        steps = Steps.taken();
    }

    private static void report(Format format, Profile profile, FileReport report, Writer out) {
        try {
            var reporter = format.open(
                    Behaviours.of(profile), out, new ReportOptions(false, ReportOptions.Places.FIRST, new About()));
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
