package io.dflint.build.daemon;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Engine through docker-java. What a build does step by step goes as plain requests through docker-java's transport
 * interface: that needs fields which docker-java's commands do not have, and spares loading its object mapper. The
 * commands serve where time does not count: pull, push, search, info.
 */
final class DockerJavaEngine implements Engine {
    private final EngineHttp http;
    private final EngineImages images;
    private final EngineContainers containers;
    private final EngineVolumes volumes;
    private @Nullable DockerClient client;

    DockerJavaEngine(Endpoint endpoint, Map<String, String> environment) {
        String wanted = environment.getOrDefault("DOCKER_API_VERSION", "");
        http = new EngineHttp(endpoint, new SocketTransport(new Connector(endpoint)), wanted);
        images = new EngineImages(http, this::client);
        containers = new EngineContainers(http);
        volumes = new EngineVolumes(http);
    }

    /** docker-java's commands, loaded when the first of them is used. */
    private synchronized DockerClient client() {
        DockerClient known = client;
        if (known == null) {
            String host = http.address().startsWith("ssh:") ? Endpoint.DEFAULT : http.address();
            known = DockerClientImpl.getInstance(
                    DefaultDockerClientConfig.createDefaultConfigBuilder()
                            .withDockerHost(host)
                            .withDockerTlsVerify(false) // the transport does it
                            .build(),
                    http.transport());
            client = known;
        }
        return known;
    }

    @Override
    public String address() {
        return http.address();
    }

    @Override
    public DaemonVersion version() throws EngineException {
        return http.version();
    }

    @Override
    public DaemonInfo info() throws EngineException {
        http.version();
        Info info = DockerJavaCalls.run(http, () -> client().infoCmd().exec());
        String machine = orEmpty(info.getArchitecture());
        return new DaemonInfo(
                orEmpty(info.getServerVersion()),
                orEmpty(info.getOperatingSystem()),
                orEmpty(info.getOsType()),
                architecture(machine),
                variant(machine),
                orEmpty(info.getDriver()),
                isContainerd(info),
                orEmpty(info.getDockerRootDir()));
    }

    private static boolean isContainerd(Info info) {
        if (info.getDriverStatuses() == null) {
            return false;
        }
        return info.getDriverStatuses().stream()
                .anyMatch(row -> row.size() == 2 && row.get(1).startsWith("io.containerd.snapshotter"));
    }

    /** The daemon tells the machine's name ({@code uname -m}); platforms have their own. */
    private static String architecture(String machine) {
        return switch (machine) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case "armv7l", "armv6l" -> "arm";
            case "i386", "i686" -> "386";
            default -> machine;
        };
    }

    private static String variant(String machine) {
        return switch (machine) {
            case "armv7l" -> "v7";
            case "armv6l" -> "v6";
            default -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Images images() {
        return images;
    }

    @Override
    public Containers containers() {
        return containers;
    }

    @Override
    public Volumes volumes() {
        return volumes;
    }

    @Override
    public void close() {
        DockerClient known;
        synchronized (this) {
            known = client;
        }
        try {
            if (known != null) {
                known.close();
            }
        } catch (IOException e) {
            // Nothing is lost with a connection that does not close.
        }
        http.transport().close();
    }
}
