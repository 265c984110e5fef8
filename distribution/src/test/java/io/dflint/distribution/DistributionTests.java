package io.dflint.distribution;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests in a folder of classes within the JVM of the distribution, which has less than JUnit's console needs. Prints what
 * failed, what was skipped and why, and how many passed. Tests may run in several threads.
 *
 * <p>Usage: {@code DistributionTests FOLDER RECORD [--failed]}. The record, a file, keeps how the tests of each class ended. With
 * {@code --failed} only those classes run that have failures in it; the others count as they ended then.
 */
public final class DistributionTests implements TestExecutionListener {
    /**
     * The tag of tests that Maven alone runs: those of the sources, those that look for new inputs, and those that need a module that the
     * image does not have: java.management to measure the JVM, jdk.httpserver to stand in for a server, java.xml to read reports.
     */
    private static final String CLASS_PATH = "class-path";

    /** What takes longer is named, since the whole suite is to stay short. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private final PrintStream out;
    private final TestRecord record;
    private final Map<TestIdentifier, Long> begun = new HashMap<>();

    private DistributionTests(PrintStream out, TestRecord record) {
        this.out = out;
        this.record = record;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path file = Path.of(args[1]);
        TestRecord record = new TestRecord();
        List<? extends DiscoverySelector> tests;
        if (args.length > 2 && Files.exists(file)) {
            record = TestRecord.read(file);
            tests = record.takeFailed().stream()
                    .map(DiscoverySelectors::selectClass)
                    .toList();
        } else {
            Files.deleteIfExists(file);
            tests = selectClasspathRoots(Set.of(Path.of(args[0])));
        }
        DistributionTests listener = new DistributionTests(out, record);
        if (!tests.isEmpty()) {
            listener.loadAll(Path.of(args[0]));
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(tests)
                    .filters(excludeTags(CLASS_PATH))
                    .build();
            LauncherFactory.create().execute(request, listener);
        }
        record.write(file);
        TestRecord.Counts counts = record.total();
        out.println(counts.passed() + " passed, " + counts.failed() + " failed, " + counts.skipped() + " skipped");
        System.exit(counts.failed() == 0 && counts.passed() > 0 ? 0 : 1);
    }

    /** JUnit passes over a class that cannot be loaded without a word, so each is loaded before. */
    private void loadAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith("Test.class")).toList()) {
                String name =
                        folder.relativize(file).toString().replace(".class", "").replace(File.separatorChar, '.');
                load(name);
            }
        }
    }

    private void load(String name) {
        try {
            Class<?> tests = Class.forName(name, false, DistributionTests.class.getClassLoader());
            Tag tag = tests.getAnnotation(Tag.class);
            boolean ours = tag == null || !tag.value().equals(CLASS_PATH);
            if (ours && tests.getDeclaredMethods().length + tests.getDeclaredClasses().length == 0) {
                fail(name, "has no tests");
            }
        } catch (ClassNotFoundException | LinkageError e) {
            fail(name, "cannot be loaded: " + e.getMessage());
        }
    }

    private void fail(String name, String reason) {
        record.add(name, new TestRecord.Counts(0, 1, 0));
        out.println("FAILED: " + name + " " + reason);
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        begun.put(test, System.nanoTime());
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun.getOrDefault(test, 0L));
        if (took.compareTo(SLOW) > 0 && isClass(test)) {
            out.println("slow: " + test.getDisplayName() + ": " + took.toSeconds() + " s");
        }
        String reason = result.getThrowable().map(Throwable::toString).orElse("");
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    record.add(className(test), new TestRecord.Counts(1, 0, 0));
                }
            }
            case ABORTED -> skip(test, reason);
            case FAILED -> {
                record.add(className(test), new TestRecord.Counts(0, 1, 0));
                out.println("FAILED: " + name(test));
                result.getThrowable().ifPresent(thrown -> thrown.printStackTrace(out));
            }
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        skip(test, reason);
    }

    private void skip(TestIdentifier test, String reason) {
        record.add(className(test), new TestRecord.Counts(0, 0, 1));
        out.println("skipped: " + name(test) + ": " + reason.replaceFirst("^.*TestAbortedException: ", ""));
    }

    private static boolean isClass(TestIdentifier test) {
        return test.getUniqueIdObject().getLastSegment().getType().equals("class");
    }

    private static String name(TestIdentifier test) {
        return test.getUniqueIdObject().getLastSegment().getValue() + " of " + className(test);
    }

    /** The outermost class of a test; "?" for what belongs to no class, such as JUnit's engine. */
    private static String className(TestIdentifier test) {
        return test.getUniqueIdObject().getSegments().stream()
                .filter(segment -> segment.getType().equals("class"))
                .map(segment -> segment.getValue())
                .findFirst()
                .orElse("?");
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        out.println("running " + plan.countTestIdentifiers(TestIdentifier::isTest)
                + " tests and more that are made as they run");
    }
}
