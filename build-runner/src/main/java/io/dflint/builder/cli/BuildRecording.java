package io.dflint.builder.cli;

import io.dflint.builder.cli.builds.ReportWriter;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.record.BuildClock;
import io.dflint.builder.record.BuildHistory;
import io.dflint.builder.record.LoadedRecord;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedBuild.Outcome;
import io.dflint.builder.record.Recorder;
import io.dflint.builder.run.Redactor;
import io.dflint.options.UsageException;
import io.dflint.options.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records a build and stores the record. */
final class BuildRecording {
    /** The number of builds to keep, unless {@link #VARIABLE} sets another one. */
    static final int MOST = 200;

    static final String VARIABLE = "DFBUILD_HISTORY";

    private final BuildHistory history;
    private final int most;
    private final Recorder recorder;
    private final Path folder;
    private final Path cache;
    private final List<String> reports;

    /**
     * @param context the context as shown in records
     * @param cache the cache directory
     */
    BuildRecording(
            BuildRequest request,
            String engine,
            String daemon,
            String context,
            String dockerfile,
            Path cache,
            BuildClock clock,
            Terminal terminal)
            throws UsageException {
        this.folder = terminal.folder();
        this.cache = cache;
        this.reports = request.reports();
        history = new BuildHistory(cache);
        most = most(terminal.environment());
        recorder = new Recorder(
                new Recorder.Setting(
                        engine,
                        daemon,
                        machine(),
                        Version.number(),
                        context,
                        dockerfile,
                        request.tags(),
                        request.buildArgs()),
                clock,
                new Redactor(request.secrets().values())::redact);
    }

    private static int most(Map<String, String> environment) throws UsageException {
        String text = environment.getOrDefault(VARIABLE, "");
        try {
            int most = text.isEmpty() ? MOST : Integer.parseInt(text);
            if (most >= 0) {
                return most;
            }
        } catch (NumberFormatException e) {
            // Treated like a negative number.
        }
        throw new UsageException(VARIABLE + "=" + text + ": expected how many builds are recorded, such as 200, or 0");
    }

    private static String machine() {
        int processors = Runtime.getRuntime().availableProcessors();
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", " + processors
                + (processors == 1 ? " processor" : " processors");
    }

    /** Returns a listener that also passes events to the recorder. */
    BuildListener with(BuildListener listener) {
        return event -> {
            recorder.on(event);
            listener.on(event);
        };
    }

    /**
     * Ends the recording.
     *
     * @param failure the failure; null if the build succeeded
     * @return the record; null if the build failed before there was a plan
     */
    @Nullable
    RecordedBuild end(@Nullable Exception failure) {
        Outcome outcome = failure == null
                ? Outcome.BUILT
                : failure instanceof EngineException e && e.is(EngineException.Kind.CANCELLED)
                        ? Outcome.CANCELLED
                        : Outcome.FAILED;
        Place place = failure instanceof BuildException e ? e.place() : null;
        RecordedBuild build = recorder.end(outcome, failure == null ? null : FailureReport.reason(failure), place);
        if (build != null) {
            history.put(build, most);
        }
        return build;
    }

    /** Writes the requested reports. Those of a failed build have no layers. */
    void report(@Nullable RecordedBuild build, Engine engine) throws IOException {
        if (build != null && !reports.isEmpty()) {
            LoadedRecord record = LoadedRecord.ofCache(build, cache);
            new ReportWriter(folder, cache).write(record, ReportWriter.layers(engine, record), reports);
        }
    }
}
