package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineHttp.Call;
import io.dflint.builder.json.JsonObject;
import java.util.Map;

/** Implements the Engine with requests to its API. */
final class HttpEngine implements Engine {
    private static final int PATIENCE_SECONDS = 60;

    private final EngineHttp http;
    private final EngineImages images;
    private final EngineContainers containers;
    private final EngineVolumes volumes;

    HttpEngine(Endpoint endpoint, Map<String, String> environment) {
        String wanted = environment.getOrDefault("DOCKER_API_VERSION", "");
        int patience = patience(environment.getOrDefault("DFBUILD_DAEMON_TIMEOUT", ""));
        http = new EngineHttp(endpoint, new SocketTransport(new Connector(endpoint, patience)), wanted, patience);
        images = new EngineImages(http);
        containers = new EngineContainers(http);
        volumes = new EngineVolumes(http);
    }

    private static int patience(String seconds) {
        try {
            int given = Integer.parseInt(seconds);
            return given > 0 ? given : PATIENCE_SECONDS;
        } catch (NumberFormatException e) {
            return PATIENCE_SECONDS;
        }
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
        JsonObject info = http.object(Call.get("/info"));
        String machine = info.text("Architecture");
        return new DaemonInfo(
                info.text("ServerVersion"),
                info.text("OperatingSystem"),
                info.text("OSType"),
                architecture(machine),
                variant(machine),
                info.text("Driver"),
                String.valueOf(info.members().get("DriverStatus")).contains("io.containerd.snapshotter"),
                info.text("DockerRootDir"));
    }

    /** Converts the machine name reported by the daemon ({@code uname -m}) to the architecture of a platform. */
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
        http.transport().close();
    }
}
