package io.dflint.builder.daemon;

import io.dflint.builder.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings that an image passes to its containers. Lists and maps keep their order.
 *
 * @param user the user; empty for root
 * @param exposedPorts the ports, each {@code port/protocol}
 * @param env the variables, each {@code NAME=value}
 * @param entrypoint the entry point; null if the image has none; the Engine produces an empty list from {@code
 *     ENTRYPOINT []}
 * @param command the command; null if the image has none
 * @param volumes the paths of volumes
 * @param workingDir the working directory; empty for the root directory
 * @param onBuild the instructions for images based on this one
 * @param shell the shell for shell forms; null for the default
 * @param stopSignal the stop signal; empty for SIGTERM
 * @param healthcheck the health check; null if the image has none
 */
public record ImageConfig(
        String user,
        Set<String> exposedPorts,
        List<String> env,
        @Nullable List<String> entrypoint,
        @Nullable List<String> command,
        Set<String> volumes,
        String workingDir,
        Map<String, String> labels,
        List<String> onBuild,
        @Nullable List<String> shell,
        String stopSignal,
        @Nullable HealthcheckConfig healthcheck) {

    /** The config of {@code FROM scratch}. */
    public static final ImageConfig EMPTY =
            new ImageConfig("", Set.of(), List.of(), null, null, Set.of(), "", Map.of(), List.of(), null, "", null);

    /** Reads the {@code Config} of an image or container. */
    public static ImageConfig from(JsonObject json) {
        JsonObject health = json.object("Healthcheck");
        return new ImageConfig(
                json.text("User"),
                keys(json, "ExposedPorts"),
                json.strings("Env"),
                json.stringsOrNull("Entrypoint"),
                json.stringsOrNull("Cmd"),
                keys(json, "Volumes"),
                json.text("WorkingDir"),
                json.stringMap("Labels"),
                json.strings("OnBuild"),
                json.stringsOrNull("Shell"),
                json.text("StopSignal"),
                health.members().isEmpty() ? null : HealthcheckConfig.from(health));
    }

    private static Set<String> keys(JsonObject json, String name) {
        return Collections.unmodifiableSet(new LinkedHashMap<>(json.object(name).members()).sequencedKeySet());
    }

    /** Returns the JSON of the Engine and the image format. Unset values are left out. */
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        put(json, "User", user);
        putKeys(json, "ExposedPorts", exposedPorts);
        if (!env.isEmpty()) {
            json.put("Env", env);
        }
        if (entrypoint != null) {
            json.put("Entrypoint", entrypoint);
        }
        if (command != null) {
            json.put("Cmd", command);
        }
        if (healthcheck != null) {
            json.put("Healthcheck", healthcheck.toJson());
        }
        putKeys(json, "Volumes", volumes);
        put(json, "WorkingDir", workingDir);
        if (!labels.isEmpty()) {
            json.put("Labels", labels);
        }
        if (!onBuild.isEmpty()) {
            json.put("OnBuild", onBuild);
        }
        if (shell != null) {
            json.put("Shell", shell);
        }
        put(json, "StopSignal", stopSignal);
        return json;
    }

    private static void put(Map<String, @Nullable Object> json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static void putKeys(Map<String, @Nullable Object> json, String name, Set<String> keys) {
        if (!keys.isEmpty()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            for (String key : keys) {
                members.put(key, Map.of());
            }
            json.put(name, members);
        }
    }

    public ImageConfig withEnv(List<String> newEnv) {
        Parts parts = new Parts(this);
        parts.env = List.copyOf(newEnv);
        return parts.whole();
    }

    /** Returns a config with a variable set. An existing variable keeps its position. */
    public ImageConfig withVariable(String name, String value) {
        EnvList variables = EnvList.of(env);
        if (variables != null) {
            Parts parts = new Parts(this);
            parts.env = variables.with(name, value);
            return parts.whole();
        }
        List<String> changed = new ArrayList<>(env);
        String entry = name + "=" + value;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).startsWith(name + "=")) {
                changed.set(i, entry);
                return withEnv(changed);
            }
        }
        changed.add(entry);
        return withEnv(changed);
    }

    public ImageConfig withUser(String newUser) {
        Parts parts = new Parts(this);
        parts.user = newUser;
        return parts.whole();
    }

    public ImageConfig withExposedPorts(Set<String> newPorts) {
        Parts parts = new Parts(this);
        parts.exposedPorts = newPorts;
        return parts.whole();
    }

    public ImageConfig withEntrypoint(@Nullable List<String> newEntrypoint) {
        Parts parts = new Parts(this);
        parts.entrypoint = newEntrypoint;
        return parts.whole();
    }

    public ImageConfig withCommand(@Nullable List<String> newCommand) {
        Parts parts = new Parts(this);
        parts.command = newCommand;
        return parts.whole();
    }

    public ImageConfig withVolumes(Set<String> newVolumes) {
        Parts parts = new Parts(this);
        parts.volumes = newVolumes;
        return parts.whole();
    }

    public ImageConfig withWorkingDir(String newWorkingDir) {
        Parts parts = new Parts(this);
        parts.workingDir = newWorkingDir;
        return parts.whole();
    }

    public ImageConfig withLabels(Map<String, String> newLabels) {
        Parts parts = new Parts(this);
        parts.labels = newLabels;
        return parts.whole();
    }

    public ImageConfig withOnBuild(List<String> newOnBuild) {
        Parts parts = new Parts(this);
        parts.onBuild = newOnBuild;
        return parts.whole();
    }

    public ImageConfig withShell(@Nullable List<String> newShell) {
        Parts parts = new Parts(this);
        parts.shell = newShell;
        return parts.whole();
    }

    public ImageConfig withStopSignal(String newStopSignal) {
        Parts parts = new Parts(this);
        parts.stopSignal = newStopSignal;
        return parts.whole();
    }

    public ImageConfig withHealthcheck(@Nullable HealthcheckConfig newHealthcheck) {
        Parts parts = new Parts(this);
        parts.healthcheck = newHealthcheck;
        return parts.whole();
    }

    /** A mutable copy of the values. */
    private static final class Parts {
        private String user;
        private Set<String> exposedPorts;
        private List<String> env;
        private @Nullable List<String> entrypoint;
        private @Nullable List<String> command;
        private Set<String> volumes;
        private String workingDir;
        private Map<String, String> labels;
        private List<String> onBuild;
        private @Nullable List<String> shell;
        private String stopSignal;
        private @Nullable HealthcheckConfig healthcheck;

        Parts(ImageConfig config) {
            user = config.user;
            exposedPorts = config.exposedPorts;
            env = config.env;
            entrypoint = config.entrypoint;
            command = config.command;
            volumes = config.volumes;
            workingDir = config.workingDir;
            labels = config.labels;
            onBuild = config.onBuild;
            shell = config.shell;
            stopSignal = config.stopSignal;
            healthcheck = config.healthcheck;
        }

        ImageConfig whole() {
            return new ImageConfig(
                    user,
                    exposedPorts,
                    env,
                    entrypoint,
                    command,
                    volumes,
                    workingDir,
                    labels,
                    onBuild,
                    shell,
                    stopSignal,
                    healthcheck);
        }
    }
}
