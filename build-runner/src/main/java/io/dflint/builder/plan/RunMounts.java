package io.dflint.builder.plan;

import io.dflint.builder.plan.RunMount.Sharing;
import io.dflint.instruction.Mount;
import io.dflint.instruction.MountType;
import io.dflint.instruction.Run;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code --mount} flags of RUN (BuildKit {@code instructions/commands_runmount.go} and {@code
 * dockerfile2llb}).
 */
final class RunMounts {
    private static final int SECRET_MODE = 0400;
    private static final int SSH_MODE = 0600;
    private static final int CACHE_MODE = 0755;

    private final Planner planner;
    private final Stage stage;
    private final StageState state;
    private final String platform;
    private final Words words;
    private int agents;

    RunMounts(Planner planner, Stage stage, StageState state, String platform, Words words) {
        this.planner = planner;
        this.stage = stage;
        this.state = state;
        this.platform = platform;
        this.words = words;
    }

    List<RunMount> read(Run run) throws BuildException, IOException {
        List<RunMount> mounts = new ArrayList<>(0);
        for (Mount mount : run.mounts()) {
            try {
                mounts.add(read(mount));
            } catch (BuildException e) {
                throw e.at(words.place(mount.range()));
            }
        }
        return List.copyOf(mounts);
    }

    private RunMount read(Mount mount) throws BuildException, IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (Mount.Option option : mount.options()) {
            String key = name(option.key().toString().toLowerCase(Locale.ROOT));
            LogicalText value = option.value();
            options.put(key, value == null ? "true" : key.equals("from") ? value.toString() : words.expand(value));
        }
        String written = options.getOrDefault("type", "bind");
        MountType type = MountType.of(written);
        if (type == null) {
            throw new BuildException("unknown mount type " + written + "; use bind, cache, tmpfs, secret or ssh");
        }
        for (String key : options.keySet()) {
            if (!key.equals("type") && !type.optionNames().contains(key)) {
                throw new BuildException("a mount of type " + type.text() + " has no option " + key);
            }
        }
        return switch (type) {
            case BIND ->
                new RunMount.Bind(
                        tree(mount, options, TreeRef.Context.MAIN),
                        Paths.clean(options.getOrDefault("source", "/")),
                        target(options, type),
                        readOnly(options, true));
            case CACHE -> cache(mount, options);
            case TMPFS -> new RunMount.Tmpfs(target(options, type), size(options.get("size")));
            case SECRET -> secret(options);
            case SSH -> ssh(options);
        };
    }

    /** Returns the canonical name of an option. */
    private static String name(String key) {
        return switch (key) {
            case "dst", "destination" -> "target";
            case "src" -> "source";
            case "readonly" -> "ro";
            case "readwrite" -> "rw";
            default -> key;
        };
    }

    private TreeRef tree(Mount mount, Map<String, String> options, TreeRef otherwise)
            throws BuildException, IOException {
        String from = options.get("from");
        if (from == null || from.isEmpty()) {
            return otherwise;
        }
        return planner.trees()
                .find(from, false, stage, platform, words.place(mount.range()).range());
    }

    private String target(Map<String, String> options, MountType type) throws BuildException {
        String target = options.get("target");
        if (target == null || target.isEmpty()) {
            throw new BuildException("a mount of type " + type.text() + " needs target=PATH");
        }
        String path = Paths.resolve(state.workdir(), target);
        if (path.equals("/")) {
            throw new BuildException("target=/: cannot mount over the root directory");
        }
        return path;
    }

    private RunMount cache(Mount mount, Map<String, String> options) throws BuildException, IOException {
        String id = options.getOrDefault("id", "");
        String given = options.getOrDefault("target", "");
        return new RunMount.Cache(
                id.isEmpty() ? cleanRelative(given) : id,
                tree(mount, options, new TreeRef.Empty()),
                Paths.clean(options.getOrDefault("source", "/")),
                target(options, MountType.CACHE),
                readOnly(options, false),
                sharing(options.getOrDefault("sharing", "shared")),
                options.containsKey("mode") || options.containsKey("uid") || options.containsKey("gid"),
                mode(options.get("mode"), CACHE_MODE),
                id(options.get("uid")),
                id(options.get("gid")));
    }

    private static String cleanRelative(String path) {
        String clean = Paths.clean(path);
        return path.startsWith("/") ? clean : clean.substring(1);
    }

    private static Sharing sharing(String text) throws BuildException {
        return switch (text) {
            case "shared" -> Sharing.SHARED;
            case "private" -> Sharing.PRIVATE;
            case "locked" -> Sharing.LOCKED;
            default -> throw new BuildException("sharing=" + text + ": expected shared, private or locked");
        };
    }

    private static RunMount secret(Map<String, String> options) throws BuildException {
        String target = options.getOrDefault("target", "");
        String source = options.getOrDefault("source", "");
        String id = source.isEmpty() ? options.getOrDefault("id", "") : source;
        if (id.isEmpty()) {
            if (target.isEmpty()) {
                throw new BuildException("a secret mount needs id=NAME or target=PATH");
            }
            id = Paths.name(Paths.clean(target));
        }
        String variable = options.get("env");
        @Nullable String file = target.isEmpty() ? null : target;
        if (file == null && variable == null) {
            file = "/run/secrets/" + Paths.name(Paths.clean(id));
        }
        return new RunMount.Secret(
                id,
                file == null ? null : Paths.clean(file),
                variable,
                on(options, "required"),
                mode(options.get("mode"), SECRET_MODE),
                id(options.get("uid")),
                id(options.get("gid")));
    }

    private RunMount ssh(Map<String, String> options) throws BuildException {
        String id = options.getOrDefault("id", "");
        String target = options.getOrDefault("target", "");
        if (target.isEmpty()) {
            target = "/run/buildkit/ssh_agent." + agents;
        }
        agents++;
        return new RunMount.Ssh(
                id.isEmpty() ? "default" : id,
                Paths.clean(target),
                on(options, "required"),
                mode(options.get("mode"), SSH_MODE),
                id(options.get("uid")),
                id(options.get("gid")));
    }

    private static boolean readOnly(Map<String, String> options, boolean otherwise) throws BuildException {
        if (options.containsKey("ro")) {
            return on(options, "ro");
        }
        return options.containsKey("rw") ? !on(options, "rw") : otherwise;
    }

    private static boolean on(Map<String, String> options, String name) throws BuildException {
        return switch (options.getOrDefault(name, "false").toLowerCase(Locale.ROOT)) {
            case "true", "1", "t" -> true;
            case "false", "0", "f" -> false;
            default -> throw new BuildException(name + "=" + options.get(name) + ": expected true or false");
        };
    }

    private static int mode(@Nullable String text, int otherwise) throws BuildException {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            // Like BuildKit, this drops the setuid, setgid and sticky bits.
            return Integer.parseInt(text, 8) & 0777;
        } catch (NumberFormatException e) {
            throw new BuildException("mode=" + text + ": expected an octal number", null, e);
        }
    }

    private static long id(@Nullable String text) throws BuildException {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.toUnsignedLong(Integer.parseUnsignedInt(text));
        } catch (NumberFormatException e) {
            throw new BuildException("invalid uid or gid " + text + "; write a number", null, e);
        }
    }

    /** Parses a size in bytes: {@code 64m}, {@code 1g}. */
    private static long size(@Nullable String text) throws BuildException {
        long size = text == null || text.isEmpty() ? 0 : ByteSize.parse(text);
        if (size < 0) {
            throw new BuildException("size=" + text + ": expected a number of bytes such as 64m");
        }
        return size;
    }
}
