package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.options.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of {@code dfbuild run} for the command and its environment. */
final class RunSettings {
    private final Arguments<WorkflowOption> arguments;
    private final CommandEnvironment environment;

    RunSettings(Arguments<WorkflowOption> arguments, CommandEnvironment environment) {
        this.arguments = arguments;
        this.environment = environment;
    }

    /** The settings that override the image's config. */
    ImageConfig config(List<String> command) throws IOException {
        PortBindings ports = ports();
        Set<String> exposed = new LinkedHashSet<>(ports.exposed());
        for (String port : arguments.all(WorkflowOption.EXPOSE)) {
            exposed.addAll(PortBindings.expand(port));
        }
        String entrypoint = arguments.text(WorkflowOption.ENTRYPOINT);
        List<String> newEntrypoint = !arguments.has(WorkflowOption.ENTRYPOINT)
                ? null
                // As in docker, an empty value removes that of the image.
                : entrypoint.isEmpty() ? List.of("") : List.of(entrypoint);
        return ImageConfig.EMPTY
                .withEnv(variables())
                .withEntrypoint(newEntrypoint)
                .withCommand(command.isEmpty() ? null : command)
                .withWorkingDir(arguments.text(WorkflowOption.WORKDIR))
                .withUser(arguments.text(WorkflowOption.USER))
                .withLabels(labels())
                .withExposedPorts(exposed)
                .withVolumes(anonymousVolumes())
                .withStopSignal(arguments.text(WorkflowOption.STOP_SIGNAL));
    }

    private PortBindings ports() {
        PortBindings ports = new PortBindings();
        arguments.all(WorkflowOption.PUBLISH).forEach(ports::add);
        return ports;
    }

    /** Returns the variables, each {@code NAME=VALUE}. A name alone takes its value from this process, if it is set. */
    private List<String> variables() throws IOException {
        List<String> variables = new ArrayList<>();
        for (String file : arguments.all(WorkflowOption.ENV_FILE)) {
            for (String line : Files.readAllLines(environment.folder().resolve(file))) {
                String text = line.stripLeading();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    addVariable(text, variables);
                }
            }
        }
        for (String text : arguments.all(WorkflowOption.ENV)) {
            addVariable(text, variables);
        }
        return variables;
    }

    private void addVariable(String text, List<String> variables) {
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
        for (String label : arguments.all(WorkflowOption.LABEL)) {
            int equals = label.indexOf('=');
            map.put(equals < 0 ? label : label.substring(0, equals), equals < 0 ? "" : label.substring(equals + 1));
        }
        return map;
    }

    private Set<String> anonymousVolumes() {
        Set<String> paths = new LinkedHashSet<>();
        for (String volume : arguments.all(WorkflowOption.VOLUME)) {
            if (volume.indexOf(':') < 0) {
                paths.add(volume);
            }
        }
        return paths;
    }

    /** The resources of the machine that the container gets. */
    HostOptions host() {
        List<String> binds = new ArrayList<>();
        for (String volume : arguments.all(WorkflowOption.VOLUME)) {
            int colon = volume.indexOf(':');
            if (colon >= 0) {
                // The daemon requires absolute paths.
                String source = volume.substring(0, colon);
                boolean relative = source.startsWith(".") || source.startsWith("~/");
                String whole = relative
                        ? environment
                                .folder()
                                .resolve(source.replaceFirst("^~", System.getProperty("user.home", "~")))
                                .toAbsolutePath()
                                .normalize()
                                .toString()
                        : source;
                binds.add(whole + volume.substring(colon));
            }
        }
        HostOptions host = new HostOptions()
                .binds(binds)
                .network(arguments.text(
                        arguments.has(WorkflowOption.NETWORK) ? WorkflowOption.NETWORK : WorkflowOption.NET))
                .extraHosts(arguments.all(WorkflowOption.ADD_HOST))
                .dns(arguments.all(WorkflowOption.DNS))
                .ports(ports().bindings())
                .publishAll(arguments.isOn(WorkflowOption.PUBLISH_ALL));
        Map<String, String> memory = new LinkedHashMap<>();
        for (String path : arguments.all(WorkflowOption.TMPFS)) {
            int colon = path.indexOf(':');
            memory.put(colon < 0 ? path : path.substring(0, colon), colon < 0 ? "" : path.substring(colon + 1));
        }
        return host.tmpfs(memory);
    }
}
