package io.dflint.bench;

import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Change;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.Place;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
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

/** Measures what the language server does between a typed character and its diagnostics. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KeystrokeBenchmark {
    @Param
    public Inputs input;

    private final Diagnostics diagnostics = new Diagnostics();
    private Document document = new Document("untitled:Dockerfile", 1, "", PositionEncoding.UTF_16);
    private List<Change> typed = List.of();

    @Setup
    public void open() {
        document = new Document("untitled:Dockerfile", 1, input.text(), PositionEncoding.UTF_16);
        Place middle = document.place(document.text().length() / 2);
        typed = List.of(new Change(new Change.Range(middle, middle), "x"));
    }

    @Benchmark
    public Diagnostics.Found keystroke() {
        return diagnostics.lint(document.change(2, typed), Settings.DEFAULT, Cancellation.NONE);
    }
}
