package io.dflint.builder.cli;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.Images;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.json.Json;
import io.dflint.builder.registry.RegistryTimeout;
import io.dflint.image.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Handles the image of a build: its names, the push to a registry, and the files that describe it. */
final class BuildResults {
    private final Terminal terminal;
    private final Engine engine;
    private final BuildListener listener;

    BuildResults(Terminal terminal, Engine engine, BuildListener listener) {
        this.terminal = terminal;
        this.engine = engine;
        this.listener = listener;
    }

    /** Removes the file for the image ID, so that the ID of an earlier build does not remain if this one fails. */
    static void clear(Terminal terminal, String imageIdFile) throws IOException {
        if (!imageIdFile.isEmpty()) {
            OutputFile.clear(terminal.folder().resolve(imageIdFile), "--iidfile");
        }
    }

    /** Reports the names of the image. */
    void tagged(List<String> names) {
        for (String name : names) {
            listener.on(new BuildEvent.Tagged(
                    ImageReference.parse(name) instanceof ImageReference reference ? withTag(reference) : name));
        }
    }

    private static String withTag(ImageReference reference) {
        return reference.tag() == null ? reference.familiar() + ":latest" : reference.familiar();
    }

    /** Pushes the image. Returns the digest of the manifest in the registry; empty if the registry reported none. */
    String push(List<String> names) throws IOException {
        String digest = "";
        for (String name : names) {
            String[] told = {""};
            engine.images()
                    .push(
                            name,
                            DaemonImages.credentials(name, terminal.environment()),
                            RegistryTimeout.seconds(terminal.environment()),
                            progress -> {
                                listener.on(new BuildEvent.Pushing(name, progress));
                                if (progress.digest() != null) {
                                    told[0] = progress.digest();
                                }
                            });
            digest = told[0];
            listener.on(new BuildEvent.Pushed(name, digest));
        }
        return digest;
    }

    /** Writes the image or its files to the destination of an output. An image for the daemon is already there. */
    void export(String image, OutputTarget output) throws IOException {
        switch (output.type()) {
            case IMAGE -> {}
            case FOLDER ->
                new FileExport(engine).folder(image, terminal.folder().resolve(output.destination()));
            case TAR -> write(output, out -> new FileExport(engine).tar(image, out));
            case ARCHIVE ->
                write(output, out -> {
                    List<String> names = engine.images().get(image).tags();
                    try (InputStream in = engine.images().save(names.isEmpty() ? List.of(image) : names)) {
                        in.transferTo(out);
                    }
                });
        }
    }

    private void write(OutputTarget output, Images.Content content) throws IOException {
        if (output.destination().equals(OutputTarget.STANDARD_OUTPUT)) {
            content.writeTo(terminal.out());
            terminal.out().flush();
            return;
        }
        OutputFile.replace(terminal.folder().resolve(output.destination()), content);
    }

    /** Removes an image that was built only for its files. */
    void removeUnnamed(String image) throws IOException {
        if (engine.images().get(image).tags().isEmpty()) {
            try {
                engine.images().remove(image, false, false);
            } catch (EngineException e) {
                if (!e.is(EngineException.Kind.CONFLICT)) {
                    throw e;
                }
            }
        }
    }

    void writeImageId(String file, String image) throws IOException {
        if (!file.isEmpty()) {
            OutputFile.write(terminal.folder().resolve(file), "--iidfile", image);
        }
    }

    /** @param digest the digest of the manifest in a registry; if empty, the image ID is written instead */
    void writeMetadata(String file, String image, String digest, List<String> names) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("containerimage.config.digest", image);
        metadata.put("containerimage.digest", digest.isEmpty() ? image : digest);
        if (!names.isEmpty()) {
            metadata.put("image.name", fullNames(names));
        }
        OutputFile.write(terminal.folder().resolve(file), "--metadata-file", Json.write(metadata) + "\n");
    }

    private static String fullNames(List<String> names) {
        StringJoiner all = new StringJoiner(",");
        for (String name : names) {
            all.add(fullName(name));
        }
        return all.toString();
    }

    /** The name with its registry, {@code docker.io/library/name}. */
    private static String fullName(String name) {
        return ImageReference.parse(name) instanceof ImageReference reference ? reference.canonical() : name;
    }
}
