package io.dflint.builder.cli;

import io.dflint.builder.text.SecretNames;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Converts the options of {@code dfbuild build} to those of {@code docker buildx build}. */
final class BuildxArguments {
    /** The options with the same meaning in both commands. */
    private static final List<BuildOption> SAME = List.of(
            BuildOption.BUILDER,
            BuildOption.TAG,
            BuildOption.TARGET,
            BuildOption.PLATFORM,
            BuildOption.LABEL,
            BuildOption.ANNOTATION,
            BuildOption.SECRET,
            BuildOption.SSH,
            BuildOption.NETWORK,
            BuildOption.ADD_HOST,
            BuildOption.SHM_SIZE,
            BuildOption.ULIMIT,
            BuildOption.CGROUP_PARENT,
            BuildOption.ALLOW,
            BuildOption.IIDFILE,
            BuildOption.PUSH,
            BuildOption.LOAD,
            BuildOption.PULL,
            BuildOption.BUILD_CONTEXT,
            BuildOption.CACHE_FROM,
            BuildOption.CACHE_TO,
            BuildOption.NO_CACHE,
            BuildOption.NO_CACHE_FILTER,
            BuildOption.PROVENANCE,
            BuildOption.SBOM,
            BuildOption.ATTEST,
            BuildOption.OUTPUT);

    private static final List<BuildOption> WITHOUT_EFFECT = List.of(
            BuildOption.MEMORY,
            BuildOption.MEMORY_SWAP,
            BuildOption.CPU_SHARES,
            BuildOption.CPU_PERIOD,
            BuildOption.CPU_QUOTA,
            BuildOption.CPUSET_CPUS,
            BuildOption.CPUSET_MEMS,
            BuildOption.SECURITY_OPT,
            BuildOption.ISOLATION,
            BuildOption.PARALLEL,
            BuildOption.STRICT);

    /** The prefixes of variables that affect docker and the programs it starts. Build arguments must not set them. */
    private static final List<String> OF_PROGRAMS =
            List.of("DOCKER_", "BUILDX_", "BUILDKIT_", "COMPOSE_", "GIT_", "SSH_", "LD_");

    private final Arguments<BuildOption> arguments;
    private final Terminal terminal;
    private final Map<String, String> variables = new LinkedHashMap<>();

    BuildxArguments(Arguments<BuildOption> arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
    }

    /** The options of the docker command that select the daemon. */
    List<String> docker() {
        List<String> all = new ArrayList<>();
        for (BuildOption option : List.of(BuildOption.HOST, BuildOption.CONTEXT)) {
            if (arguments.has(option)) {
                all.add(option.spelling() + "=" + arguments.text(option));
            }
        }
        return all;
    }

    /** The options without an equivalent in BuildKit. */
    List<String> withoutEffect() {
        List<String> all = new ArrayList<>();
        for (BuildOption option : WITHOUT_EFFECT) {
            if (arguments.has(option)) {
                all.add(option.spelling());
            }
        }
        return all;
    }

    /**
     * The variables for build arguments that may be secret. They are passed in the environment, which others on the
     * machine cannot see.
     */
    Map<String, String> variables() {
        return variables;
    }

    /** Returns all options followed by the context. */
    List<String> build() throws UsageException {
        List<String> all = new ArrayList<>();
        for (BuildOption option : SAME) {
            if (option.isSwitch()) {
                if (arguments.isOn(option)) {
                    all.add(option.spelling());
                }
            } else if (arguments.has(option)) {
                List<String> values = option.isRepeatable() ? arguments.all(option) : List.of(arguments.text(option));
                values.forEach(value -> all.add(option.spelling() + "=" + value));
            }
        }
        for (String arg : arguments.all(BuildOption.BUILD_ARG)) {
            all.add("--build-arg=" + buildArg(arg));
        }
        if (arguments.has(BuildOption.FILE)) {
            all.add("--file=" + file(arguments.text(BuildOption.FILE)));
        }
        // The Engine's own image store does not support images for several platforms.
        boolean several = arguments.text(BuildOption.PLATFORM).indexOf(',') >= 0;
        boolean goesSomewhere = several || arguments.has(BuildOption.OUTPUT) || arguments.isOn(BuildOption.PUSH);
        if (!goesSomewhere && !arguments.isOn(BuildOption.LOAD)) {
            all.add(BuildOption.LOAD.spelling());
        }
        all.add("--");
        all.add(arguments.operands().getFirst());
        return all;
    }

    private String buildArg(String arg) {
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg : arg.substring(0, equals);
        boolean ofProgram = OF_PROGRAMS.stream().anyMatch(name.toUpperCase(Locale.ROOT)::startsWith);
        if (equals < 0
                || !SecretNames.isSecret(name)
                || ofProgram
                || terminal.environment().containsKey(name)) {
            return arg;
        }
        variables.put(name, arg.substring(equals + 1));
        return name;
    }

    /**
     * Returns the path of the Dockerfile. As in dfbuild's own builder, a name that does not exist elsewhere is looked
     * up in the context.
     */
    private String file(String file) {
        Path here = terminal.folder().resolve(file);
        Path inside = terminal.folder().resolve(arguments.operands().getFirst()).resolve(file);
        boolean local = !file.equals("-") && !file.contains("://") && !Files.exists(here);
        return local && Files.exists(inside) ? inside.toAbsolutePath().toString() : file;
    }
}
