package io.dflint.builder.plan;

import io.dflint.builder.collection.PersistentMap;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.plan.StagePlan.Variables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the instructions of a stage have set so far. */
final class StageState {
    /** The PATH that BuildKit and the daemon use if an image sets none. */
    static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static final List<String> DEFAULT_SHELL = List.of("/bin/sh", "-c");

    PersistentMap<String, String> env = PersistentMap.empty();
    private PersistentMap<String, @Nullable String> args = PersistentMap.empty();
    ImageConfig config;
    String author;
    boolean commandSet;

    private StageState(ImageConfig config, String author) {
        this.config = config;
        this.author = author;
    }

    static StageState of(StageBase base) {
        StageState state = switch (base) {
            case StageBase.Scratch _, StageBase.Context _ -> new StageState(ImageConfig.EMPTY.withWorkingDir("/"), "");
            case StageBase.Image(BaseImage image) ->
                new StageState(image.config(), image.details().author());
            case StageBase.OfStage(StagePlan stage) -> new StageState(stage.config(), stage.author());
        };
        if (base instanceof StageBase.OfStage(StagePlan stage)) {
            state.env = PersistentMap.copyOf(stage.variables().env());
            state.args = PersistentMap.copyOf(stage.variables().args());
        } else {
            state.takeEnvOfConfig();
        }
        if (!state.config.workingDir().isEmpty()) {
            state.config = state.config.withWorkingDir(Paths.clean(state.config.workingDir()));
        }
        return state;
    }

    private void takeEnvOfConfig() {
        for (String entry : config.env()) {
            int equals = entry.indexOf('=');
            env = env.with(
                    equals < 0 ? entry : entry.substring(0, equals), equals < 0 ? "" : entry.substring(equals + 1));
        }
        if (!env.containsKey("PATH")) {
            env = env.with("PATH", DEFAULT_PATH);
            config = config.withVariable("PATH", DEFAULT_PATH);
        }
    }

    void setEnv(Map<String, String> variables) {
        env = env.withAll(variables);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            config = config.withVariable(variable.getKey(), variable.getValue());
        }
    }

    /** Declares a variable of ARG, which RUN sees but the image does not keep. */
    void declare(String name, @Nullable String value) {
        if (value != null) {
            env = env.with(name, value);
        }
        args = args.with(name, value);
    }

    String workdir() {
        return config.workingDir().isEmpty() ? "/" : config.workingDir();
    }

    List<String> shellCommand(String script) {
        List<String> shell = config.shell();
        List<String> command = new ArrayList<>(shell == null || shell.isEmpty() ? DEFAULT_SHELL : shell);
        command.add(script);
        return command;
    }

    Set<String> argNames() {
        return args.keySet();
    }

    Variables variables() {
        return new Variables(env, args);
    }

    /**
     * Returns the predefined proxy variables among the build arguments, in upper and lower case. They override ENV, as
     * in BuildKit.
     */
    Map<String, String> proxies(Map<String, String> buildArgs) {
        Map<String, String> proxies = new LinkedHashMap<>();
        buildArgs.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            switch (lower) {
                case "http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "all_proxy" -> {
                    for (String spelling : List.of(lower.toUpperCase(Locale.ROOT), lower)) {
                        proxies.put(spelling, value);
                    }
                }
                default -> {}
            }
        });
        return Collections.unmodifiableMap(proxies);
    }

    /** The line for a command in the image's history. */
    HistoryText commandHistory(List<String> command) {
        return new HistoryText("RUN ", args, env, String.join(" ", command));
    }
}
