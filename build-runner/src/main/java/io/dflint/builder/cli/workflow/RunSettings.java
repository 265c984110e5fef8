package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of {@code dfbuild run} that say what runs, and what it sees. */
final class RunSettings {
    @Option(
            names = {"-e", "--env"},
            paramLabel = "NAME[=VALUE]",
            description = "Set a variable; without a value, the one here.")
    private List<String> env = new ArrayList<>();

    @Option(names = "--env-file", paramLabel = "FILE", description = "File with a variable on each line.")
    private List<Path> envFiles = new ArrayList<>();

    @Option(
            names = {"-v", "--volume"},
            paramLabel = "SOURCE:TARGET[:OPTIONS]",
            description = "Mount a path of this machine or a volume.")
    private List<String> volumes = new ArrayList<>();

    @Option(names = "--tmpfs", paramLabel = "PATH", description = "Mount a file system in memory.")
    private List<String> tmpfs = new ArrayList<>();

    @Option(
            names = {"-w", "--workdir"},
            paramLabel = "PATH",
            description = "Working folder.")
    private String workdir = "";

    @Option(
            names = {"-u", "--user"},
            paramLabel = "USER[:GROUP]",
            description = "User by name or number.")
    private String user = "";

    @Option(names = "--entrypoint", paramLabel = "PROGRAM", description = "Program in place of the image's entrypoint.")
    private @Nullable String entrypoint;

    @Option(
            names = {"-h", "--hostname"},
            paramLabel = "NAME",
            description = "Host name of the container.")
    private String hostname = "";

    @Option(
            names = {"-l", "--label"},
            paramLabel = "NAME=VALUE",
            description = "Label of the container.")
    private List<String> labels = new ArrayList<>();

    @Option(
            names = {"-p", "--publish"},
            paramLabel = "[[IP:]PORT:]PORT",
            description = "Publish a port of the container on this machine.")
    private List<String> publish = new ArrayList<>();

    @Option(
            names = {"-P", "--publish-all"},
            description = "Publish all ports that the image exposes.")
    private boolean publishAll;

    @Option(names = "--expose", paramLabel = "PORT", description = "Expose a further port.")
    private List<String> expose = new ArrayList<>();

    @Option(
            names = {"--network", "--net"},
            paramLabel = "NETWORK",
            description = "bridge, host, none, the name of a network, or container:NAME.")
    private String network = "";

    @Option(names = "--add-host", paramLabel = "NAME:ADDRESS", description = "Further line of /etc/hosts.")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--dns", paramLabel = "ADDRESS", description = "Name server.")
    private List<String> dns = new ArrayList<>();

    @Option(names = "--stop-signal", paramLabel = "SIGNAL", description = "Signal that ends the container.")
    private String stopSignal = "";

    String hostname() {
        return hostname;
    }

    /** What the container has over the image's config. */
    ImageConfig config(List<String> command, CommandEnvironment environment) throws IOException {
        PortBindings ports = ports();
        Set<String> exposed = new LinkedHashSet<>(ports.exposed());
        for (String port : expose) {
            exposed.addAll(PortBindings.expand(port));
        }
        List<String> newEntrypoint = entrypoint == null
                ? null
                // As docker: an empty one takes the image's away.
                : entrypoint.isEmpty() ? List.of("") : List.of(entrypoint);
        return ImageConfig.EMPTY
                .withEnv(variables(environment))
                .withEntrypoint(newEntrypoint)
                .withCommand(command.isEmpty() ? null : command)
                .withWorkingDir(workdir)
                .withUser(user)
                .withLabels(labels())
                .withExposedPorts(exposed)
                .withVolumes(anonymousVolumes())
                .withStopSignal(stopSignal);
    }

    private PortBindings ports() {
        PortBindings ports = new PortBindings();
        publish.forEach(ports::add);
        return ports;
    }

    /** {@code NAME=VALUE}; of a name alone the value here, if there is one. */
    private List<String> variables(CommandEnvironment environment) throws IOException {
        List<String> variables = new ArrayList<>();
        for (Path file : envFiles) {
            for (String line : Files.readAllLines(environment.folder().resolve(file))) {
                String text = line.stripLeading();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    addVariable(text, environment, variables);
                }
            }
        }
        for (String text : env) {
            addVariable(text, environment, variables);
        }
        return variables;
    }

    private static void addVariable(String text, CommandEnvironment environment, List<String> variables) {
        int equals = text.indexOf('=');
        if (equals == 0) {
            throw new IllegalArgumentException("invalid environment variable: " + text);
        }
        String value = equals < 0 ? environment.variables().get(text) : null;
        if (equals > 0) {
            variables.add(text);
        } else if (value != null) {
            variables.add(text + "=" + value);
        }
    }

    private Map<String, String> labels() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String label : labels) {
            int equals = label.indexOf('=');
            map.put(equals < 0 ? label : label.substring(0, equals), equals < 0 ? "" : label.substring(equals + 1));
        }
        return map;
    }

    private Set<String> anonymousVolumes() {
        Set<String> paths = new LinkedHashSet<>();
        for (String volume : volumes) {
            if (volume.indexOf(':') < 0) {
                paths.add(volume);
            }
        }
        return paths;
    }

    /** What the machine gives the container. */
    HostOptions host(Path folder) {
        List<String> binds = new ArrayList<>();
        for (String volume : volumes) {
            int colon = volume.indexOf(':');
            if (colon >= 0) {
                // The daemon wants whole paths.
                String source = volume.substring(0, colon);
                boolean relative = source.startsWith(".") || source.startsWith("~/");
                String whole = relative
                        ? folder.resolve(source.replaceFirst("^~", System.getProperty("user.home", "~")))
                                .toAbsolutePath()
                                .normalize()
                                .toString()
                        : source;
                binds.add(whole + volume.substring(colon));
            }
        }
        HostOptions host = new HostOptions()
                .binds(binds)
                .network(network)
                .extraHosts(hosts)
                .dns(dns)
                .ports(ports().bindings())
                .publishAll(publishAll);
        Map<String, String> memory = new LinkedHashMap<>();
        for (String path : tmpfs) {
            int colon = path.indexOf(':');
            memory.put(colon < 0 ? path : path.substring(0, colon), colon < 0 ? "" : path.substring(colon + 1));
        }
        return host.tmpfs(memory);
    }
}
