package io.dflint.builder.buildkit;

import io.dflint.builder.json.JsonObject;
import io.dflint.builder.run.Redactor;
import io.dflint.builder.temporary.TemporaryFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A build of a file that only BuildKit can read because it uses another frontend. There are no steps, so BuildKit's own
 * lines are shown.
 */
public final class PlainBuild {
    private static final int MOST_LINES = 500;

    private final Buildx buildx;
    private final Redactor redactor;
    private final Consumer<String> shown;
    private final Deque<String> last = new ArrayDeque<>();

    /**
     * @param secrets the contents that must not be shown
     * @param shown receives the lines of progress
     */
    public PlainBuild(Buildx buildx, Collection<byte[]> secrets, Consumer<String> shown) {
        this.buildx = buildx;
        this.redactor = new Redactor(secrets);
        this.shown = shown;
    }

    /**
     * Runs the build.
     *
     * @return the metadata of buildx about the result, as in {@code --metadata-file}
     * @throws IOException if the build fails
     */
    public JsonObject build(BuildxCommand command) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path metadata = folder.path().resolve("metadata.json");
            List<String> arguments =
                    new ArrayList<>(List.of("build", "--progress=plain", "--metadata-file=" + metadata));
            arguments.addAll(command.arguments());
            int code = buildx.run(
                    arguments, command.variables(), command.input(), Buildx.copy(command.output()), this::read);
            if (code != 0) {
                throw new IOException(BuildxErrors.message(List.copyOf(last), "docker buildx build", code));
            }
            return BuildkitBuild.read(metadata);
        }
    }

    private void read(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String text = redactor.redact(line);
            last.addLast(text);
            if (last.size() > MOST_LINES) {
                last.removeFirst();
            }
            shown.accept(text);
        }
    }
}
