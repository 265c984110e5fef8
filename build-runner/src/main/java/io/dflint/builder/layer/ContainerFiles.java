package io.dflint.builder.layer;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.plan.Paths;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of an image, read through a container that never runs. The daemon describes a file at the start of its
 * archive.
 */
public final class ContainerFiles implements ImageFiles {
    private final Engine engine;
    private final Resources resources;
    private final String image;
    private final Map<String, Optional<TarHeader>> known = new HashMap<>();
    private @Nullable String container;

    public ContainerFiles(Engine engine, Resources resources, String image) {
        this.engine = engine;
        this.resources = resources;
        this.image = image;
    }

    @Override
    public synchronized @Nullable TarHeader find(String path) throws IOException {
        Optional<TarHeader> header = known.get(path);
        if (header == null) {
            String parent = Paths.parent(path);
            TarHeader folder = parent.equals("/") ? null : find(parent);
            boolean canExist = parent.equals("/") || folder != null && folder.type() == TarHeader.Type.FOLDER;
            header = canExist ? ask(path) : Optional.empty();
            known.put(path, header);
        }
        return header.orElse(null);
    }

    private Optional<TarHeader> ask(String path) throws IOException {
        try (InputStream in = engine.containers().getArchive(container(), path);
                TarReader tar = new TarReader(in)) {
            return Optional.ofNullable(tar.next());
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.NO_SUCH_FILE)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public synchronized byte @Nullable [] read(String path, int limit) throws IOException {
        TarHeader header = find(path);
        if (header == null || header.type() != TarHeader.Type.FILE) {
            return null;
        }
        try (InputStream in = engine.containers().getArchive(container(), path);
                TarReader tar = new TarReader(in)) {
            return tar.next() == null ? null : tar.content().readNBytes(limit);
        }
    }

    private String container() throws EngineException {
        String made = container;
        if (made == null) {
            ImageConfig config = ImageConfig.EMPTY.withEntrypoint(List.of("-"));
            made = resources.container(ContainerSpec.of(image, config, new HostOptions().network("none")));
            container = made;
        }
        return made;
    }
}
