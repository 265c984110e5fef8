package io.dflint.build.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dflint.build.digest.Sha256;
import io.dflint.build.json.Json;
import io.dflint.build.json.JsonObject;
import io.dflint.build.tar.TarHeader;
import io.dflint.build.tar.TarReader;
import io.dflint.build.tar.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.URLDecoder;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays a Docker daemon for {@link Training}: machines that build the distribution need not have one. It keeps images
 * that are loaded, runs nothing, and answers what a small build asks.
 */
final class TrainingDaemon implements AutoCloseable {
    private static final String EMPTY_LAYER = "sha256:" + "0".repeat(64);

    private final ServerSocketChannel server;
    private final Map<String, JsonObject> images = new ConcurrentHashMap<>();
    /** The image of each container. */
    private final Map<String, String> containers = new ConcurrentHashMap<>();

    TrainingDaemon(Path socket, String base) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        images.put(base, image("sha256:" + "1".repeat(64), List.of(EMPTY_LAYER), Map.of("Cmd", List.of("sh"))));
        Thread.ofPlatform().daemon().start(this::accept);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(channel));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel;
                InputStream in = Channels.newInputStream(channel);
                OutputStream out = Channels.newOutputStream(channel)) {
            while (answer(in, out)) {
                // the next request on the same connection
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    /** False when the connection is over. */
    private boolean answer(InputStream in, OutputStream out) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return false;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        byte[] body = headers.containsKey("Transfer-Encoding")
                ? chunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        String[] words = first.split(" ", -1);
        String path = words[1].replaceFirst("^/v[0-9.]+", "");
        if (path.contains("/attach?")) {
            out.write("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n".getBytes(ISO_8859_1));
            out.write(new byte[] {1, 0, 0, 0, 0, 0, 0, 3, 'h', 'i', '\n'});
            return false;
        }
        byte[] content = path.contains("/archive?") ? archive(path) : json(words[0], path, body);
        String status = content == null ? "404 Not Found" : "200 OK";
        if (content == null) {
            content = "{\"message\":\"No such image or file\"}".getBytes(UTF_8);
        }
        out.write(("HTTP/1.1 " + status + "\r\nApi-Version: 1.45\r\nOstype: linux\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + (words[0].equals("HEAD") ? 0 : content.length) + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        if (!words[0].equals("HEAD")) {
            out.write(content);
        }
        out.flush();
        return true;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(ISO_8859_1);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    /** In every image there are two folders, and files that end in {@code .txt}. */
    private static byte @Nullable [] archive(String path) throws IOException {
        String file = URLDecoder.decode(path.substring(path.indexOf("path=") + 5), UTF_8);
        String name = file.substring(file.lastIndexOf('/') + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter tar = new TarWriter(bytes)) {
            if (name.isEmpty() || name.equals("src")) {
                tar.put(TarHeader.folder(name.isEmpty() ? "." : name, 0755, 0, 0, Instant.EPOCH));
            } else if (name.endsWith(".txt")) {
                tar.put(TarHeader.file(name, 0644, 0, 0, 1, Instant.EPOCH), new byte[] {'x'});
            } else {
                return null;
            }
        }
        return bytes.toByteArray();
    }

    /** The answer to a request; null for 404. */
    private byte @Nullable [] json(String method, String path, byte[] body) throws IOException {
        String json = answer(method, path, body);
        return json == null ? null : json.getBytes(UTF_8);
    }

    private @Nullable String answer(String method, String path, byte[] body) throws IOException {
        String plain = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
        if (method.equals("DELETE")) {
            return "[{\"Deleted\":\"an image\"}]";
        }
        return switch (plain) {
            case "/_ping", "/info" -> "{\"OSType\":\"linux\",\"Architecture\":\"x86_64\",\"Driver\":\"overlay2\"}";
            case "/images/json" -> "[]";
            case "/images/load" -> load(body);
            case "/containers/create" ->
                create(Json.readObject(new String(body, UTF_8)).text("Image"));
            case "/commit" -> commit(path.replaceFirst(".*[?&]container=([0-9a-f]*).*", "$1"));
            case "/containers/json" -> "[]";
            default -> {
                if (plain.startsWith("/images/") && plain.endsWith("/json")) {
                    JsonObject image =
                            images.get(plain.substring("/images/".length(), plain.length() - "/json".length()));
                    yield image == null ? null : Json.write(image);
                }
                if (plain.endsWith("/history")) {
                    yield "[{\"CreatedBy\":\"/bin/sh -c true\",\"Size\":1}]";
                }
                yield plain.endsWith("/changes") ? "[]" : "{\"StatusCode\":0}";
            }
        };
    }

    private String create(String image) {
        String id = HexFormat.of().toHexDigits(containers.size()).repeat(8);
        containers.put(id, image);
        return "{\"Id\":\"" + id + "\"}";
    }

    private String commit(String container) {
        JsonObject parent = images.getOrDefault(containers.getOrDefault(container, ""), JsonObject.empty());
        List<String> layers = new ArrayList<>(parent.object("RootFS").strings("Layers"));
        layers.add("sha256:" + HexFormat.of().toHexDigits(images.size() + 1000).repeat(8));
        String id = "sha256:" + HexFormat.of().toHexDigits(images.size()).repeat(8);
        images.put(id, image(id, layers, Map.of()));
        return "{\"Id\":\"" + id + "\"}";
    }

    /** Keeps the images of a tar by the digest of their configs, as the daemon does. */
    private String load(byte[] tar) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        TarReader reader = new TarReader(new ByteArrayInputStream(tar));
        for (TarHeader header = reader.next(); header != null; header = reader.next()) {
            files.put(header.name(), reader.readContent());
        }
        StringBuilder loaded = new StringBuilder();
        byte[] manifest = files.get("manifest.json");
        if (manifest == null) {
            throw new EOFException("no manifest");
        }
        for (JsonObject entry : JsonObject.objects(Json.read(new String(manifest, UTF_8)))) {
            byte[] bytes = files.getOrDefault(entry.text("Config"), new byte[0]);
            JsonObject config = Json.readObject(new String(bytes, UTF_8));
            String id = "sha256:" + Sha256.hex(bytes);
            images.put(
                    id,
                    image(
                            id,
                            config.object("rootfs").strings("diff_ids"),
                            config.object("config").members()));
            loaded.append("{\"stream\":\"Loaded image ID: ").append(id).append("\\n\"}\n");
        }
        return loaded.toString();
    }

    private static JsonObject image(String id, List<String> layers, Map<String, @Nullable Object> config) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("Id", id);
        json.put("Os", "linux");
        json.put("Architecture", "amd64");
        json.put("Created", "2026-01-01T00:00:00Z");
        json.put("Config", config);
        json.put("RootFS", Map.of("Type", "layers", "Layers", new ArrayList<>(layers)));
        return new JsonObject(json);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
