package io.dflint.distribution.training;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A minimal Docker daemon for {@link DfbuildTraining}, because the machine that builds the distribution may have none.
 * It stores the images that are loaded, runs nothing, and answers the requests of a small build.
 */
final class DaemonStub implements AutoCloseable {
    private static final String EMPTY_LAYER = "sha256:" + "0".repeat(64);

    private final ServerSocketChannel server;
    private final Map<String, JsonObject> images = new ConcurrentHashMap<>();
    /** The image of each container, by container ID. */
    private final Map<String, String> containers = new ConcurrentHashMap<>();

    DaemonStub(Path socket, String base) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        JsonArray layers = new JsonArray();
        layers.add(EMPTY_LAYER);
        images.put(base, image("sha256:" + "1".repeat(64), layers, new JsonObject()));
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

    /** Answers one request. Returns false when the connection is closed. */
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

    /**
     * Returns a tar of a path, or null if it does not exist. Every image has two directories, and files whose names end
     * with {@code .txt}.
     */
    private static byte @Nullable [] archive(String path) throws IOException {
        String file = URLDecoder.decode(path.substring(path.indexOf("path=") + 5), UTF_8);
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (name.isEmpty() || name.equals("src")) {
            return Tar.of(name.isEmpty() ? "./" : name + "/", new byte[0]);
        }
        return name.endsWith(".txt") ? Tar.of(name, new byte[] {'x'}) : null;
    }

    /** Returns the response body to a request, or null for status 404. */
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
            case "/containers/create" -> create(object(body).get("Image").getAsString());
            case "/commit" -> commit(path.replaceFirst(".*[?&]container=([0-9a-f]*).*", "$1"));
            case "/containers/json" -> "[]";
            default -> {
                if (plain.startsWith("/images/") && plain.endsWith("/json")) {
                    JsonObject image =
                            images.get(plain.substring("/images/".length(), plain.length() - "/json".length()));
                    yield image == null ? null : image.toString();
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

    private static JsonObject object(byte[] json) {
        return JsonParser.parseString(new String(json, UTF_8)).getAsJsonObject();
    }

    private String commit(String container) {
        JsonObject parent = images.get(containers.get(container));
        JsonArray layers = parent == null
                ? new JsonArray()
                : parent.getAsJsonObject("RootFS").getAsJsonArray("Layers").deepCopy();
        layers.add("sha256:" + HexFormat.of().toHexDigits(images.size() + 1000).repeat(8));
        String id = "sha256:" + HexFormat.of().toHexDigits(images.size()).repeat(8);
        images.put(id, image(id, layers, new JsonObject()));
        return "{\"Id\":\"" + id + "\"}";
    }

    /** Stores the images of a tar by the digests of their configurations, as the daemon does. */
    private String load(byte[] tar) throws IOException {
        Map<String, byte[]> files = Tar.files(tar);
        byte[] manifest = files.get("manifest.json");
        if (manifest == null) {
            throw new IOException("no manifest");
        }
        StringBuilder loaded = new StringBuilder();
        for (JsonElement entry :
                JsonParser.parseString(new String(manifest, UTF_8)).getAsJsonArray()) {
            byte[] bytes = files.get(entry.getAsJsonObject().get("Config").getAsString());
            if (bytes == null) {
                throw new IOException("no config");
            }
            JsonObject config = object(bytes);
            String id = "sha256:" + sha256(bytes);
            JsonArray layers = config.getAsJsonObject("rootfs").getAsJsonArray("diff_ids");
            images.put(id, image(id, layers, config.getAsJsonObject("config")));
            loaded.append("{\"stream\":\"Loaded image ID: ").append(id).append("\\n\"}\n");
        }
        return loaded.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static JsonObject image(String id, JsonArray layers, @Nullable JsonObject config) {
        JsonObject rootFs = new JsonObject();
        rootFs.addProperty("Type", "layers");
        rootFs.add("Layers", layers);
        JsonObject json = new JsonObject();
        json.addProperty("Id", id);
        json.addProperty("Os", "linux");
        json.addProperty("Architecture", "amd64");
        json.addProperty("Created", "2026-01-01T00:00:00Z");
        json.add("Config", config == null ? new JsonObject() : config);
        json.add("RootFS", rootFs);
        return json;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
