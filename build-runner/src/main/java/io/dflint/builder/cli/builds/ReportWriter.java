package io.dflint.builder.cli.builds;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.record.BuildHistory;
import io.dflint.builder.record.LoadedRecord;
import io.dflint.builder.report.BuildReport;
import io.dflint.builder.report.ImageLayers;
import io.dflint.builder.report.Layer;
import io.dflint.builder.report.ReportFile;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes reports of builds. */
public final class ReportWriter {
    private final Path folder;
    private final BuildHistory history;

    /**
     * @param folder the directory that relative names start from
     * @param cache the cache directory, which contains the records of other builds
     */
    public ReportWriter(Path folder, Path cache) {
        this.folder = folder;
        this.history = new BuildHistory(cache);
    }

    /**
     * Returns the layers of the image of a build, lowest first; empty if it has no image, or the daemon no longer has
     * it.
     */
    public static List<Layer> layers(Engine engine, LoadedRecord record) throws IOException {
        String image = record.build().image();
        boolean here = !image.isEmpty() && engine.images().find(image).isPresent();
        return here ? ImageLayers.read(engine, image) : List.of();
    }

    /** Writes a report to files, in the format given by each name. */
    public void write(LoadedRecord record, List<Layer> layers, List<String> names) throws IOException {
        BuildReport report = BuildReport.of(record, history.all(), layers);
        for (String name : names) {
            Path file = folder.resolve(name);
            try {
                Files.writeString(file, ReportFile.text(report, name));
            } catch (IOException e) {
                throw FailureText.writing(file, e);
            }
        }
    }
}
