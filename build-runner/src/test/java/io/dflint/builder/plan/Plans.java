package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.json.JsonObject;
import io.dflint.dockerfile.Dockerfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes plans for tests, with images that exist nowhere. */
final class Plans {
    static final String PATH = "PATH=" + StageState.DEFAULT_PATH;

    private final Map<String, ImageConfig> images = new LinkedHashMap<>();
    private Map<String, String> buildArgs = Map.of();
    private Map<String, PlanSettings.NamedContext> contexts = Map.of();
    private Set<String> allowed = Set.of();
    private String target = "";

    Plans image(String name, ImageConfig config) {
        images.put(name, config);
        return this;
    }

    Plans args(Map<String, String> args) {
        buildArgs = args;
        return this;
    }

    Plans contexts(Map<String, PlanSettings.NamedContext> named) {
        contexts = named;
        return this;
    }

    Plans allow(String name) {
        allowed = Set.of(name);
        return this;
    }

    Plans target(String stage) {
        target = stage;
        return this;
    }

    BuildPlan of(String... lines) throws BuildException {
        PlanSettings settings = new PlanSettings(
                buildArgs, target, "linux/amd64", "linux/amd64", false, contexts, Map.of(), "", allowed);
        try {
            return Planner.plan(Dockerfile.parse(String.join("\n", lines) + "\n"), settings, this::find);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The config of the image that lines build. */
    ImageConfig config(String... lines) throws BuildException {
        return of(lines).config();
    }

    /** What the last step that changes files does. */
    Action lastAction(String... lines) throws BuildException {
        Action last = Action.None.INSTANCE;
        for (Step step : of(lines).target().steps()) {
            last = step.changesFiles() ? step.action() : last;
        }
        return last;
    }

    private BaseImage find(String reference, String platform) throws IOException {
        ImageConfig config = images.get(reference);
        if (config == null) {
            throw new IOException("no image " + reference);
        }
        return new BaseImage(
                reference,
                new ImageDetails(
                        "sha256:" + reference,
                        List.of(),
                        List.of(),
                        "",
                        Instant.EPOCH,
                        "",
                        "",
                        "linux",
                        platform.substring(platform.indexOf('/') + 1),
                        "",
                        "",
                        0,
                        List.of("sha256:layer"),
                        config,
                        JsonObject.empty()));
    }
}
