package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the daemon. The order of the docker command applies: an explicit host or context, {@code DOCKER_HOST}, {@code
 * DOCKER_CONTEXT}, the current context of {@code config.json}, the default socket.
 */
final class EndpointResolver {
    private static final int LAST_PORT = 65535;

    private final Map<String, String> environment;
    private final DockerFolder folder;
    private final boolean windows;

    EndpointResolver(Map<String, String> environment) {
        this(environment, File.separatorChar == '\\');
    }

    /** @param windows whether this is Windows, which has named pipes */
    EndpointResolver(Map<String, String> environment, boolean windows) {
        this.environment = environment;
        this.windows = windows;
        this.folder = DockerFolder.of(environment);
    }

    Endpoint resolve(@Nullable String host, @Nullable String context) throws EngineException {
        if (host != null && !host.isEmpty()) {
            return fromHost(host, "--host");
        }
        if (context != null && !context.isEmpty()) {
            return fromContext(context, "--context");
        }
        String variable = environment.get("DOCKER_HOST");
        if (variable != null && !variable.isBlank()) {
            return fromHost(variable, "DOCKER_HOST");
        }
        String named = environment.get("DOCKER_CONTEXT");
        if (named != null && !named.isEmpty()) {
            return fromContext(named, "DOCKER_CONTEXT");
        }
        // An unreadable config.json must not prevent the use of the local daemon.
        String current = folder.config().text("currentContext");
        return current.isEmpty() ? fromHost(usual(), "default") : fromContext(current, "current context");
    }

    private Endpoint fromHost(String host, String origin) throws EngineException {
        URI address = address(host.strip(), origin);
        boolean verify = isSet("DOCKER_TLS_VERIFY");
        boolean tls = "tcp".equals(address.getScheme()) && (verify || isSet("DOCKER_TLS"));
        if (!tls) {
            return new Endpoint(address, null, origin);
        }
        String certificates = environment.get("DOCKER_CERT_PATH");
        Path from = certificates == null || certificates.isEmpty() ? folder.path() : Path.of(certificates);
        return new Endpoint(address, files(from, verify), origin);
    }

    private boolean isSet(String variable) {
        String value = environment.get(variable);
        return value != null && !value.isEmpty();
    }

    private static Endpoint.Tls files(Path folder, boolean verify) {
        return new Endpoint.Tls(
                existing(folder.resolve("ca.pem")),
                existing(folder.resolve("cert.pem")),
                existing(folder.resolve("key.pem")),
                verify);
    }

    private static @Nullable Path existing(Path file) {
        return Files.exists(file) ? file : null;
    }

    private Endpoint fromContext(String name, String origin) throws EngineException {
        if (name.equals("default")) {
            return fromHost(usual(), "context \"default\"");
        }
        String id = Sha256.hex(name);
        Path meta = folder.path().resolve("contexts/meta").resolve(id).resolve("meta.json");
        JsonObject endpoint;
        try {
            endpoint =
                    Json.readObject(Files.readString(meta)).object("Endpoints").object("docker");
        } catch (IOException e) {
            throw new EngineException(
                    Kind.SETTINGS,
                    "docker context \"" + name + "\" (from " + origin + ") does not exist; see docker context ls",
                    e);
        } catch (JsonException e) {
            throw new EngineException(
                    Kind.SETTINGS,
                    "docker context \"" + name + "\" cannot be read: " + meta + ": " + e.getMessage(),
                    e);
        }
        String host = endpoint.text("Host");
        URI address = address(host.isEmpty() ? usual() : host, "context \"" + name + "\"");
        Path certificates = folder.path().resolve("contexts/tls").resolve(id).resolve("docker");
        boolean tls = Files.isDirectory(certificates);
        return new Endpoint(
                address, tls ? files(certificates, !endpoint.flag("SkipTLSVerify")) : null, "context \"" + name + "\"");
    }

    /**
     * Reports whether an address refers to a local named pipe and not to another file: {@code npipe:////./pipe/NAME}.
     */
    private static boolean isLocalPipe(URI address) {
        String folder = "//./pipe/";
        String path = address.getPath();
        return address.getRawAuthority() == null && path.startsWith(folder) && path.lastIndexOf('/') < folder.length();
    }

    private String usual() {
        return windows ? Endpoint.WINDOWS_DEFAULT : Endpoint.DEFAULT;
    }

    private URI address(String host, String origin) throws EngineException {
        // As in the docker command, host:port without a scheme is TCP.
        String full = host.contains("://") ? host : "tcp://" + host;
        try {
            URI uri = new URI(full);
            if (uri.getPort() > LAST_PORT) {
                throw new EngineException(Kind.SETTINGS, origin + ": invalid address: " + host);
            }
            String scheme = uri.getScheme();
            if ("unix".equals(scheme) || "tcp".equals(scheme) || "ssh".equals(scheme)) {
                return uri;
            }
            if ("npipe".equals(scheme) && windows && isLocalPipe(uri)) {
                return uri;
            }
            if ("http".equals(scheme)) {
                return new URI("tcp" + full.substring(4));
            }
        } catch (URISyntaxException e) {
            throw new EngineException(Kind.SETTINGS, origin + ": invalid address: " + host, e);
        }
        String known = windows ? "; use npipe:////./pipe/NAME, tcp:// or ssh://" : "; use unix://, tcp:// or ssh://";
        throw new EngineException(Kind.SETTINGS, origin + ": unsupported address: " + host + known);
    }
}
