package io.dflint.builder.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.StoredLayer;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.daemon.Images;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archive of an image tells of its layers. */
class StoredLayersTest {
    private static final String IMAGE = "sha256:" + "1".repeat(64);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private final TarWriter tar = new TarWriter(archive);
    private final List<String> calls = new ArrayList<>();
    private String address = "tcp://elsewhere:2375";
    private String id = IMAGE;
    private List<String> names = List.of();
    private byte[] pushed = {};
    private int reads;

    /** Adds a document to the archive; its digest. */
    private String document(String json) throws IOException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        String hex = Sha256.hex(bytes);
        tar.put(TarHeader.file("blobs/sha256/" + hex, 0644, 0, 0, bytes.length, Instant.EPOCH), bytes);
        return "sha256:" + hex;
    }

    private String manifest(String type, String layer, String diff) throws IOException {
        String config = document("{'rootfs': {'type': 'layers', 'diff_ids': ['" + diff + "']}}");
        return document("{'config': {'digest': '" + config + "'}, 'layers': [{'mediaType': '" + type + "', 'digest': '"
                + layer + "', 'size': 7}]}");
    }

    private Engine engine(String layer) throws IOException {
        tar.close();
        ImageDetails details = new ImageDetails(
                id,
                names,
                List.of(),
                "",
                null,
                "",
                "",
                "linux",
                "amd64",
                "",
                "",
                1 << 30,
                List.of(layer),
                ImageConfig.EMPTY,
                JsonObject.empty());
        Images images = (Images) Proxy.newProxyInstance(
                Images.class.getClassLoader(), new Class<?>[] {Images.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "find" -> {
                            return Optional.of(details);
                        }
                        case "save" -> {
                            reads++;
                            return new ByteArrayInputStream(archive.toByteArray());
                        }
                        case "push" -> push(String.valueOf(arguments[0]));
                        default -> calls.add(method.getName() + " " + arguments[0]);
                    }
                    return null;
                });
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> method.getName().equals("address") ? address : images);
    }

    /** As a daemon pushes: to {@code 127.0.0.1:PORT/REPOSITORY:TAG}. */
    private void push(String name) throws IOException {
        String host = name.substring(0, name.indexOf('/'));
        String repository = name.substring(host.length(), name.lastIndexOf(':'));
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(host.substring(host.indexOf(':') + 1)))) {
            String head =
                    "PUT /v2" + repository + "/manifests/x HTTP/1.1\r\nContent-Length: " + pushed.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(pushed);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        throw new EngineException(EngineException.Kind.DENIED, "refused");
    }

    private void pushes(String manifest) {
        address = "unix:///docker.sock";
        pushed = manifest.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        id = "sha256:" + Sha256.hex(pushed);
    }

    private List<StoredLayer> layers(Engine engine, String layer) throws IOException {
        return layers(engine, layer, true);
    }

    private List<StoredLayer> layers(Engine engine, String layer, boolean stays) throws IOException {
        StoredLayers layers = new StoredLayers(engine, new CacheIndex(folder, "daemon"), Map.of());
        layers.known(id, stays);
        return layers.of(List.of(layer));
    }

    /** Registries have images with Docker's own manifests, and manifests for several platforms. */
    @Test
    void areThoseOfThePlatformWithTypesOfTheOci() throws IOException {
        document("{'manifests': [{'digest': 'sha256:any'}]}");
        manifest("application/vnd.docker.image.rootfs.diff.tar.gzip", "sha256:other", "sha256:of-another-platform");
        tar.put(TarHeader.file("blobs/sha256/layer", 0644, 0, 0, 4, Instant.EPOCH), new byte[] {0x1f, (byte) 0x8b, 8, 0
        });
        manifest("application/vnd.docker.image.rootfs.diff.tar.gzip", "sha256:stored", "sha256:diff");
        assertThat(layers(engine("sha256:diff"), "sha256:diff"))
                .containsExactly(new StoredLayer("application/vnd.oci.image.layer.v1.tar+gzip", "sha256:stored", 7));
    }

    @Test
    void areReadOnce() throws IOException {
        manifest("application/vnd.oci.image.layer.v1.tar+zstd", "sha256:stored", "sha256:diff");
        Engine engine = engine("sha256:diff");
        List<StoredLayer> first = layers(engine, "sha256:diff");
        assertThat(layers(engine, "sha256:diff")).isEqualTo(first);
        assertThat(reads).isEqualTo(1);
    }

    private static final String MANIFEST =
            "{'layers': [{'mediaType': 'application/vnd.oci.image.layer.v1.tar', 'digest': 'sha256:stored', 'size': 7}]}";

    /** A command leaves an image without a name, which keeps the one that it gets: it would go with its only name. */
    @Test
    void areReadFromAPushOnThisMachine() throws IOException {
        pushes(MANIFEST);
        assertThat(layers(engine("sha256:diff"), "sha256:diff", false))
                .containsExactly(new StoredLayer("application/vnd.oci.image.layer.v1.tar", "sha256:stored", 7));
        assertThat(calls).containsExactly("tag " + id);
        assertThat(reads).isZero();
    }

    @Test
    void ofAnImageWithANameAreReadFromAPushUnderAnotherOne() throws IOException {
        pushes(MANIFEST);
        names = List.of("base:1");
        layers(engine("sha256:diff"), "sha256:diff");
        assertThat(calls).hasSize(2).element(1).asString().startsWith("remove 127.0.0.1:");
        assertThat(reads).isZero();
    }

    @Test
    void areReadFromAnArchiveWhereAPushTellsSomethingElse() throws IOException {
        pushes(MANIFEST);
        id = IMAGE;
        manifest("application/vnd.oci.image.layer.v1.tar+zstd", "sha256:stored", "sha256:diff");
        assertThat(layers(engine("sha256:diff"), "sha256:diff", false)).hasSize(1);
        assertThat(reads).isEqualTo(1);
    }

    /** It would keep the name, and it is not of this build. */
    @Test
    void ofAnImageWithoutANameThatStaysAreReadFromAnArchive() throws IOException {
        pushes(MANIFEST);
        manifest("application/vnd.oci.image.layer.v1.tar+zstd", "sha256:stored", "sha256:diff");
        layers(engine("sha256:diff"), "sha256:diff");
        assertThat(calls).isEmpty();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void ofAnArchiveWithoutAManifestAreUnknown() throws IOException {
        document("{'no': 'manifest'}");
        Engine engine = engine("sha256:diff");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> layers(engine, "sha256:diff"))
                .withMessage("the archive that the daemon makes of " + IMAGE
                        + " has no manifest with the layers of the image; build with --engine buildkit");
    }
}
