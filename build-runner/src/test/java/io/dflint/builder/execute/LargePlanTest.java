package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.PlanSettings;
import io.dflint.builder.plan.Planner;
import io.dflint.builder.source.Downloads;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.FolderTree;
import io.dflint.builder.source.GitSource;
import io.dflint.dockerfile.Dockerfile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to cost much: with four times the lines, planning takes about four times the memory, not sixteen times, and
 * no depth is too much. What counts is the bytes that the thread allocates, which are the same on every machine. A shape is
 * a line of {@link #shapes}.
 */
@Tag("class-path")
class LargePlanTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SMALL = 2_000;
    private static final int FACTOR = 4;

    @TempDir
    private Path folder;

    private static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        shapes.put(
                "a chain of stages with ENV",
                n -> "FROM scratch AS s0\n" + lines(n, i -> "FROM s" + i + " AS s" + (i + 1) + "\nENV V" + i + "=x\n"));
        shapes.put(
                "a chain of stages that copy",
                n -> "FROM scratch AS s0\nCOPY f /f\n"
                        + lines(n, i -> "FROM scratch AS s" + (i + 1) + "\nCOPY --from=s" + i + " /f /f\n"));
        shapes.put("COPY", n -> "FROM scratch\n" + lines(n, i -> "COPY f /d" + i + "\n"));
        shapes.put("ADD of an archive", n -> "FROM scratch\n" + lines(n, i -> "ADD t.tar /d" + i + "\n"));
        shapes.put("RUN", n -> "FROM scratch\n" + lines(n, i -> "RUN true " + i + "\n"));
        shapes.put("WORKDIR", n -> "FROM scratch\n" + lines(n, i -> "WORKDIR /d" + i + "\n"));
        shapes.put("ENV", n -> "FROM scratch\n" + lines(n, i -> "ENV V" + i + "=x\n"));
        shapes.put("ENV of one variable", n -> "FROM scratch\n" + lines(n, i -> "ENV V=$V\n"));
        shapes.put(
                "ENV and all again",
                n -> "FROM scratch\n" + lines(n, i -> "ENV V" + i + "=x\n") + lines(n, i -> "ENV V" + i + "=y\n"));
        shapes.put("ARG", n -> "FROM scratch\n" + lines(n, i -> "ARG V" + i + "=x\n") + "WORKDIR /d\n");
        shapes.put("ARG before FROM", n -> lines(n, i -> "ARG V" + i + "=x\n") + "FROM scratch\n");
        shapes.put("LABEL", n -> "FROM scratch\n" + lines(n, i -> "LABEL V" + i + "=x\n"));
        shapes.put("EXPOSE", n -> "FROM scratch\n" + lines(n, i -> "EXPOSE " + (i + 1) + "\n"));
        shapes.put("VOLUME", n -> "FROM scratch\n" + lines(n, i -> "VOLUME /v" + i + "\n"));
        shapes.put("ONBUILD", n -> "FROM scratch\n" + lines(n, i -> "ONBUILD RUN true\n"));
        shapes.put(
                "a long value in FROM",
                n -> "ARG A=" + "x".repeat(1000) + "\n" + lines(n, i -> "FROM $A\n") + "FROM scratch\n");
        shapes.put("stages that nobody needs", n -> lines(n, i -> "FROM scratch AS s" + i + "\nENV A=1\n"));
        shapes.put("sources of one COPY", n -> "FROM scratch\nCOPY " + lines(n, i -> "f ") + "/d/\n");
        shapes.put("heredocs", n -> "FROM scratch\n" + lines(n, i -> "COPY <<A /d" + i + "\nx\nA\n"));
        return shapes;
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    @TestFactory
    Stream<DynamicTest> shapesCostInProportion() {
        return shapes().entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(shape.getKey(), () -> {
                    Files.writeString(folder.resolve("f"), "x");
                    Files.write(folder.resolve("t.tar"), new byte[1024]);
                    allocated(shape.getValue().apply(10));
                    long small = allocated(shape.getValue().apply(SMALL));
                    long large = allocated(shape.getValue().apply(FACTOR * SMALL));
                    assertThat((double) large / small).isLessThan(1.5 * FACTOR);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENV B# $A", "LABEL b#=$A", "RUN true", "ARG B#=$A", "COPY $A /#", "EXPOSE 1-65535"})
    void valuesThatGrowWithoutBoundsAreRefused(String line) {
        String text = "FROM scratch\nENV A=0123456789abcdef\n" + "ENV A=$A$A\n".repeat(14)
                + lines(1_000, i -> line.replace("#", String.valueOf(i)) + "\n");
        if (line.startsWith("RUN")) {
            assertThatNoException().isThrownBy(() -> plan(text));
        } else {
            assertThatThrownBy(() -> plan(text)).hasMessageContaining("in total");
        }
    }

    static BuildPlan plan(String text) throws IOException, BuildException {
        return Planner.plan(Dockerfile.parse(text), settings(), (reference, platform) -> {
            throw new IOException(reference + ": no such image");
        });
    }

    private long allocated(String text) throws IOException, BuildException {
        Engine engine = nobody();
        CacheIndex index = new CacheIndex(folder.resolve("index"), "nobody");
        try (FileTree tree = FolderTree.open(folder, null)) {
            BuildInputs origins = new BuildInputs(
                    Map.of("", tree),
                    new Downloads(folder.resolve("downloads"), Map.of()),
                    new GitSource(Map.of(), secret -> null));
            long start = THREADS.getCurrentThreadAllocatedBytes();
            assertThat(Prediction.of(
                            engine,
                            index,
                            origins,
                            plan(text),
                            BuildOptions.of("test").build()))
                    .isNotNull();
            return THREADS.getCurrentThreadAllocatedBytes() - start;
        }
    }

    private static PlanSettings settings() {
        return new PlanSettings(
                new LinkedHashMap<>(), "", "linux/amd64", "linux/amd64", false, Map.of(), Map.of(), "", Set.of());
    }

    /** A daemon that must not be asked. */
    private static Engine nobody() {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, args) -> {
                    throw new AssertionError(method.getName());
                });
    }
}
