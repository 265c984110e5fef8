package io.dflint.bench;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Run;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.model.BuildModel;
import io.dflint.shell.Dialect;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Measures the steps of linting one file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LintBenchmark {
    @Param
    public Inputs input;

    private String text = "";
    private Dockerfile file = Dockerfile.parse(SourceText.of(""));
    private BuildModel model = BuildModel.of(file);
    private List<LogicalText> scripts = List.of();
    private final LintEngine engine = new LintEngine(LintOptions.DEFAULT.withProfile(Profile.ALL));

    @Setup
    public void read() {
        text = input.text();
        file = Dockerfile.parse(SourceText.of(text));
        model = BuildModel.of(file);
        scripts = new ArrayList<>();
        file.instructions().forEach(instruction -> {
            if (instruction instanceof Run run && run.command() instanceof ShellForm form) {
                scripts.add(form.script());
            }
        });
    }

    /** Lexes and parses a file, and builds its tree. */
    @Benchmark
    public Dockerfile parse() {
        return Dockerfile.parse(SourceText.of(text));
    }

    /** Parses the scripts of all RUN instructions. */
    @Benchmark
    public void shell(Blackhole sink) {
        for (LogicalText script : scripts) {
            sink.consume(ShellParser.parse(script, Dialect.BASH));
        }
    }

    /** Runs all rules, with the parsing of scripts, on a parsed file. */
    @Benchmark
    public List<Finding> rules() {
        return engine.lint(model, null, null, null);
    }
}
