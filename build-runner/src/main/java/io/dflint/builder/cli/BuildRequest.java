package io.dflint.builder.cli;

import io.dflint.builder.execute.BuildOptions;
import io.dflint.builder.mount.SshSource;
import io.dflint.builder.plan.PlanSettings;
import io.dflint.builder.plan.PlanSettings.NamedContext;
import io.dflint.image.ImageReference;
import io.dflint.image.InvalidPlatform;
import io.dflint.image.InvalidReference;
import io.dflint.image.Platform;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code dfbuild build} is asked for. */
final class BuildRequest {
    private final Arguments<BuildOption> arguments;
    private final Map<String, String> buildArgs;
    private final Map<String, byte[]> secrets;
    private final Map<String, SshSource> ssh;
    private final LimitOptions limits;
    private final Map<String, String> labels;
    private final Set<String> allowed = new HashSet<>();
    private final boolean check;
    private final int parallel;
    private final Map<String, NamedContext> namedContexts = new LinkedHashMap<>();
    private final Map<String, String> treeContexts = new LinkedHashMap<>();

    private static final int MAX_PARALLEL = 1000;

    private static final List<String> ENTITLEMENTS = List.of("network.host", "security.insecure");

    private BuildRequest(Arguments<BuildOption> arguments, Terminal terminal) throws UsageException {
        this.arguments = arguments;
        buildArgs = KeyValues.args(arguments.all(BuildOption.BUILD_ARG), terminal.environment());
        String epoch = terminal.variable("SOURCE_DATE_EPOCH");
        if (!epoch.isEmpty()) {
            buildArgs.putIfAbsent("SOURCE_DATE_EPOCH", epoch);
        }
        secrets = SecretOptions.secrets(arguments.all(BuildOption.SECRET), terminal);
        ssh = SshOptions.sources(arguments.all(BuildOption.SSH), terminal);
        limits = new LimitOptions(arguments);
        labels = KeyValues.labels(arguments.all(BuildOption.LABEL));
        allow();
        check = check(arguments);
        parallel = parallel(arguments.text(BuildOption.PARALLEL));
        for (String text : arguments.all(BuildOption.BUILD_CONTEXT)) {
            namedContext(text);
        }
        for (String name : tags()) {
            if (ImageReference.parse(name) instanceof InvalidReference invalid) {
                throw new UsageException("--tag " + name + ": " + invalid.message());
            }
        }
        if (push() && tags().isEmpty()) {
            throw new UsageException("--push needs a name for the image; add --tag NAME");
        }
        output();
    }

    /** @throws UsageException if values make no sense */
    static BuildRequest read(Arguments<BuildOption> arguments, Terminal terminal) throws UsageException {
        return new BuildRequest(arguments, terminal);
    }

    private void namedContext(String text) throws UsageException {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new UsageException("--build-context: expected NAME=CONTEXT, got " + text);
        }
        String name = text.substring(0, equals).toLowerCase(Locale.ROOT);
        String context = text.substring(equals + 1);
        if (context.startsWith("docker-image://")) {
            namedContexts.put(name, new NamedContext.Image(context.substring("docker-image://".length())));
        } else {
            namedContexts.put(name, new NamedContext.Tree(name));
            treeContexts.put(name, context);
        }
    }

    private void output() throws UsageException {
        for (String output : arguments.all(BuildOption.OUTPUT)) {
            String type = KeyValues.fields(output).getOrDefault("type", output);
            if (!type.equals("docker") && !type.equals("image")) {
                throw new UsageException("--output " + output
                        + ": dfbuild builds images of the daemon only; use `docker save` or `docker cp` on the result");
            }
        }
    }

    String context() {
        return arguments.operands().getFirst();
    }

    /** Null for the Dockerfile in the context. */
    @Nullable
    String file() {
        return arguments.has(BuildOption.FILE) ? arguments.text(BuildOption.FILE) : null;
    }

    @Nullable
    String host() {
        return arguments.has(BuildOption.HOST) ? arguments.text(BuildOption.HOST) : null;
    }

    @Nullable
    String dockerContext() {
        return arguments.has(BuildOption.CONTEXT) ? arguments.text(BuildOption.CONTEXT) : null;
    }

    List<String> tags() {
        return arguments.all(BuildOption.TAG);
    }

    private static boolean check(Arguments<BuildOption> arguments) throws UsageException {
        return switch (arguments.text(BuildOption.CALL)) {
            case "", "build" -> arguments.isOn(BuildOption.CHECK);
            case "check" -> true;
            default ->
                throw new UsageException("--call: expected build or check, got " + arguments.text(BuildOption.CALL)
                        + "; see dfbuild plan for the steps");
        };
    }

    private static int parallel(String text) throws UsageException {
        if (text.isEmpty()) {
            return BuildOptions.PARALLEL;
        }
        try {
            int parallel = Integer.parseInt(text);
            if (parallel > 0 && parallel <= MAX_PARALLEL) {
                return parallel;
            }
        } catch (NumberFormatException e) {
            // As for a number out of range.
        }
        throw new UsageException(
                "--parallel " + text + ": expected a number from 1 to " + MAX_PARALLEL + ", such as --parallel 4");
    }

    /** Whether the Dockerfile is only looked at. */
    boolean check() {
        return check;
    }

    boolean push() throws UsageException {
        return arguments.isOn(BuildOption.PUSH);
    }

    boolean pull() throws UsageException {
        return arguments.isOn(BuildOption.PULL);
    }

    String imageIdFile() {
        return arguments.text(BuildOption.IIDFILE);
    }

    String metadataFile() {
        return arguments.text(BuildOption.METADATA_FILE);
    }

    Map<String, byte[]> secrets() {
        return secrets;
    }

    /** Named contexts that are no images: what is to be opened, by name. */
    Map<String, String> treeContexts() {
        return treeContexts;
    }

    /** @param daemon the platform of the daemon */
    PlanSettings settings(Platform daemon) throws UsageException {
        String given = arguments.text(BuildOption.PLATFORM);
        Platform target = given.isEmpty() ? daemon : platform(given, daemon);
        return new PlanSettings(
                buildArgs,
                arguments.text(BuildOption.TARGET),
                daemon.format(),
                target.format(),
                !given.isEmpty(),
                namedContexts,
                labels,
                arguments.text(BuildOption.NETWORK),
                allowed);
    }

    private void allow() throws UsageException {
        for (String text : arguments.all(BuildOption.ALLOW)) {
            for (String entitlement : text.split(",", -1)) {
                if (!ENTITLEMENTS.contains(entitlement)) {
                    throw new UsageException(
                            "--allow: expected " + String.join(" or ", ENTITLEMENTS) + ", got " + entitlement);
                }
                allowed.add(entitlement);
            }
        }
    }

    private static Platform platform(String text, Platform daemon) throws UsageException {
        if (text.indexOf(',') >= 0) {
            throw new UsageException(
                    "--platform " + text + ": expected one platform; build for one platform at a time");
        }
        return switch (Platform.parse(text, daemon)) {
            case Platform platform -> platform;
            case InvalidPlatform invalid -> throw new UsageException("--platform " + text + ": " + invalid.message());
        };
    }

    /** Images; written plainly, or as buildx users do: {@code type=registry,ref=IMAGE}. */
    private List<String> cacheFrom() throws UsageException {
        List<String> images = new ArrayList<>();
        for (String text : arguments.all(BuildOption.CACHE_FROM)) {
            Map<String, String> fields = text.contains("=") ? KeyValues.fields(text) : Map.of("ref", text);
            String image = fields.getOrDefault("ref", "");
            if (image.isEmpty() || !fields.getOrDefault("type", "registry").equals("registry")) {
                throw new UsageException("--cache-from: expected IMAGE or type=registry,ref=IMAGE, got " + text);
            }
            images.add(image);
        }
        return images;
    }

    /**
     * @param slot names the file that is built
     * @param classic whether every step gets an image at once
     */
    BuildOptions options(String slot, boolean classic) throws UsageException {
        Set<String> stages = new HashSet<>();
        for (String stage : arguments.all(BuildOption.NO_CACHE_FILTER)) {
            for (String name : stage.split(",", -1)) {
                stages.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return new BuildOptions(
                arguments.isOn(BuildOption.NO_CACHE),
                stages,
                cacheFrom(),
                classic ? 1 : parallel,
                classic,
                limits::apply,
                limits.inputs(),
                secrets,
                ssh,
                slot);
    }
}
