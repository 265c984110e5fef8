package io.dflint.builder.cli;

import io.dflint.builder.cache.CacheSource;
import io.dflint.builder.execute.BuildOptions;
import io.dflint.builder.execute.CacheScope;
import io.dflint.builder.image.ImportedSteps;
import io.dflint.builder.mount.SshSource;
import io.dflint.builder.plan.PlanSettings;
import io.dflint.builder.plan.PlanSettings.NamedContext;
import io.dflint.builder.report.ReportFile;
import io.dflint.image.ImageReference;
import io.dflint.image.InvalidPlatform;
import io.dflint.image.InvalidReference;
import io.dflint.image.Platform;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of {@code dfbuild build} from the command line. */
final class BuildRequest {
    private final Arguments<BuildOption> arguments;
    private final Terminal terminal;
    private final EngineChoice engine;
    private final List<CacheTarget> cacheTo;
    private final List<OutputTarget> outputs;
    private final List<String> ignored = new ArrayList<>();
    private final Map<String, String> buildArgs;
    private final Map<String, byte[]> secrets;
    private final Map<String, SshSource> ssh;
    private final LimitOptions limits;
    private final Map<String, String> labels;
    private final Set<String> allowed = new HashSet<>();
    private final boolean check;
    private final int parallel;
    private final long cacheLimit;
    private final OnError onError;
    private final Map<String, NamedContext> namedContexts = new LinkedHashMap<>();
    private final Map<String, String> treeContexts = new LinkedHashMap<>();

    private static final int MAX_PARALLEL = 1000;

    /** The prefix of contexts that only BuildKit can read. */
    static final String OCI_LAYOUT = "oci-layout://";

    private static final List<String> ENTITLEMENTS = List.of("network.host", "security.insecure");

    private BuildRequest(Arguments<BuildOption> arguments, Terminal terminal) throws UsageException {
        this.arguments = arguments;
        this.terminal = terminal;
        engine = EngineChoice.of(arguments);
        // BuildKit has its own outputs and caches.
        boolean own = engine == EngineChoice.DOCKER;
        outputs = own ? OutputTarget.read(arguments.all(BuildOption.OUTPUT), ignored) : List.of();
        cacheTo = own ? CacheTarget.read(arguments.all(BuildOption.CACHE_TO), ignored) : List.of();
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
        check = isCheck(arguments);
        parallel = parallel(arguments.text(BuildOption.PARALLEL));
        cacheLimit = CacheLimit.of(terminal.environment());
        onError = OnError.of(arguments.text(BuildOption.ON_ERROR));
        for (String text : arguments.all(BuildOption.BUILD_CONTEXT)) {
            namedContext(text);
        }
        for (String name : tags()) {
            if (ImageReference.parse(name) instanceof InvalidReference invalid) {
                throw new UsageException("--tag " + name + ": " + invalid.message());
            }
        }
        for (String name : reports()) {
            if (!ReportFile.knows(name)) {
                throw new UsageException("--report " + name + ": expected a name that ends with " + ReportFile.NAMES);
            }
        }
        if (own && push() && tags().isEmpty()) {
            throw new UsageException("--push needs a name for the image; add --tag NAME");
        }
    }

    /** @throws UsageException if a value is invalid */
    static BuildRequest read(Arguments<BuildOption> arguments, Terminal terminal) throws UsageException {
        if (TargetsCommand.isMeant(arguments)) {
            throw new UsageException("--compose and --bake belong to dfbuild build and dfbuild plan");
        }
        return new BuildRequest(arguments, terminal);
    }

    private void namedContext(String text) throws UsageException {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new UsageException("--build-context: expected NAME=CONTEXT, got " + text);
        }
        String name = text.substring(0, equals).toLowerCase(Locale.ROOT);
        String context = text.substring(equals + 1);
        if (engine == EngineChoice.BUILDKIT && context.startsWith(OCI_LAYOUT)) {
            namedContexts.put(name, new NamedContext.Image(context));
        } else if (context.startsWith("docker-image://")) {
            namedContexts.put(name, new NamedContext.Image(context.substring("docker-image://".length())));
        } else {
            namedContexts.put(name, new NamedContext.Tree(name));
            treeContexts.put(name, context);
        }
    }

    EngineChoice engine() {
        return engine;
    }

    String context() {
        return arguments.operands().getFirst();
    }

    /** The Dockerfile, or null for the one in the context. */
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
        Set<String> names = new LinkedHashSet<>(arguments.all(BuildOption.TAG));
        outputs.forEach(output -> names.addAll(output.names()));
        return List.copyOf(names);
    }

    List<OutputTarget> outputs() {
        return outputs;
    }

    /** Reports whether the daemon keeps the image. It does not if only the image's files are wanted. */
    boolean keepsImage() throws UsageException {
        return outputs.isEmpty()
                || push()
                || arguments.isOn(BuildOption.LOAD)
                || outputs.stream().anyMatch(output -> !output.isFiles());
    }

    /** Reports whether options ask for checks of the Dockerfile instead of a build. */
    static boolean isCheck(Arguments<BuildOption> arguments) throws UsageException {
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
            // Treated like a number out of range.
        }
        throw new UsageException(
                "--parallel " + text + ": expected a number from 1 to " + MAX_PARALLEL + ", such as --parallel 4");
    }

    /** Reports whether the Dockerfile is only checked. */
    boolean check() {
        return check;
    }

    boolean push() throws UsageException {
        return arguments.isOn(BuildOption.PUSH) || outputs.stream().anyMatch(OutputTarget::push);
    }

    /** Reports whether a plan is printed as JSON. */
    boolean json() throws UsageException {
        return switch (arguments.text(BuildOption.FORMAT)) {
            case "", "text" -> false;
            case "json" -> true;
            default ->
                throw new UsageException("--format: expected text or json, got " + arguments.text(BuildOption.FORMAT));
        };
    }

    boolean failsOnMiss() throws UsageException {
        return arguments.isOn(BuildOption.FAIL_ON_MISS);
    }

    /** Descriptions of options without effect. */
    List<String> ignored() {
        return ignored;
    }

    boolean pull() throws UsageException {
        return arguments.isOn(BuildOption.PULL);
    }

    String imageIdFile() {
        return arguments.text(BuildOption.IIDFILE);
    }

    /** What to do with the files left by a failed command. */
    OnError onError() {
        return onError;
    }

    /** The names of report files. */
    List<String> reports() {
        return arguments.all(BuildOption.REPORT);
    }

    String metadataFile() {
        return arguments.text(BuildOption.METADATA_FILE);
    }

    /** The build arguments of the command line with their values. */
    Map<String, String> buildArgs() {
        return buildArgs;
    }

    Map<String, byte[]> secrets() {
        return secrets;
    }

    /** The named contexts that are not images, by name. */
    Map<String, String> treeContexts() {
        return treeContexts;
    }

    /** @param daemon the platform of the daemon */
    PlanSettings settings(Platform daemon) throws UsageException {
        return settings(daemon, arguments.text(BuildOption.PLATFORM));
    }

    /** The platforms to build for as given by the user; a single empty text if there are none. */
    List<String> platforms() {
        return List.of(arguments.text(BuildOption.PLATFORM).split(",", -1));
    }

    /** @param given one of {@link #platforms} */
    PlanSettings settings(Platform daemon, String given) throws UsageException {
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
                if (engine == EngineChoice.DOCKER && !ENTITLEMENTS.contains(entitlement)) {
                    throw new UsageException(
                            "--allow: expected " + String.join(" or ", ENTITLEMENTS) + ", got " + entitlement);
                }
                allowed.add(entitlement);
            }
        }
    }

    private static Platform platform(String text, Platform daemon) throws UsageException {
        if (text.indexOf(',') >= 0) {
            throw new UsageException("--platform " + text + ": expected one platform");
        }
        return switch (Platform.parse(text, daemon)) {
            case Platform platform -> platform;
            case InvalidPlatform invalid -> throw new UsageException("--platform " + text + ": " + invalid.message());
        };
    }

    /**
     * The sources of the cache: images, given by name or in the syntax of buildx as {@code type=registry,ref=IMAGE},
     * and directories.
     */
    List<CacheSource> cacheFrom() throws UsageException {
        List<CacheSource> sources = new ArrayList<>();
        for (String text : engine == EngineChoice.DOCKER ? arguments.all(BuildOption.CACHE_FROM) : List.<String>of()) {
            Map<String, String> fields = text.contains("=") ? KeyValues.fields(text) : Map.of("ref", text);
            String image = fields.getOrDefault("ref", "");
            String folder = fields.getOrDefault("src", "");
            String type = fields.getOrDefault("type", "registry");
            if (type.equals("registry") && !image.isEmpty()) {
                sources.add(new CacheSource.Image(image));
            } else if (type.equals("local") && !folder.isEmpty()) {
                sources.add(new CacheSource.Folder(terminal.folder().resolve(folder)));
            } else {
                throw new UsageException(
                        "--cache-from: expected IMAGE, type=registry,ref=IMAGE or type=local,src=DIRECTORY, got "
                                + text);
            }
        }
        return sources;
    }

    List<CacheTarget> cacheTo() {
        return cacheTo;
    }

    /** The steps whose layers go to a registry. */
    private CacheScope pushes() throws UsageException {
        boolean pushesCache =
                cacheTo.stream().anyMatch(target -> target.folder().isEmpty());
        CacheScope image = push() ? CacheScope.TARGET : CacheScope.NONE;
        CacheScope cache = pushesCache ? exports() : CacheScope.NONE;
        return image.compareTo(cache) > 0 ? image : cache;
    }

    private CacheScope exports() {
        return cacheTo.stream()
                .map(CacheTarget::scope)
                .max(Comparator.naturalOrder())
                .orElse(CacheScope.NONE);
    }

    /**
     * @param slot identifies the file that is built
     * @param classic whether an image is created after every step
     * @param puller pulls the images of caches
     */
    BuildOptions options(String slot, boolean classic, ImportedSteps.Puller puller) throws UsageException {
        Set<String> stages = new HashSet<>();
        for (String stage : arguments.all(BuildOption.NO_CACHE_FILTER)) {
            for (String name : stage.split(",", -1)) {
                stages.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return BuildOptions.of(slot)
                .noCache(arguments.isOn(BuildOption.NO_CACHE))
                .noCacheStages(stages)
                .cacheFrom(cacheFrom())
                .puller(puller)
                .parallel(classic ? 1 : parallel)
                .stepImages(classic)
                .limits(limits::apply, limits.inputs())
                .secrets(secrets)
                .ssh(ssh)
                .strict(arguments.isOn(BuildOption.STRICT))
                .pushes(pushes())
                .exports(exports())
                .cacheLimit(cacheLimit)
                .keepsFailures(onError != OnError.REMOVE)
                .build();
    }
}
