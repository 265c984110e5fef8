package io.dflint.builder.execute;

import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.mount.SshSource;
import io.dflint.builder.plan.StagePlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How to carry out a plan.
 *
 * @param noCache whether every step runs, whatever the cache has
 * @param noCacheStages stages of which every step runs, in lower case
 * @param cacheFrom images that bring results of steps
 * @param parallel how many steps run at a time, at least 1
 * @param stepImages whether every step gets an image at once, in order
 * @param limits puts limits and host names on the containers
 * @param limitInputs what of them counts for the cache, by name
 * @param secrets contents by id
 * @param ssh SSH agents and keys by id
 * @param slot names the file that is built, so that the next build can be compared with this one
 */
public record BuildOptions(
        boolean noCache,
        Set<String> noCacheStages,
        List<String> cacheFrom,
        int parallel,
        boolean stepImages,
        Consumer<HostOptions> limits,
        Map<String, String> limitInputs,
        Map<String, byte[]> secrets,
        Map<String, SshSource> ssh,
        String slot) {
    /** Steps mostly wait for the daemon, so this does not depend on the processors of this machine. */
    public static final int PARALLEL = 8;

    /** Whether the steps of a stage run whatever the cache has; a stage is named by name or number. */
    boolean runsAnyway(StagePlan stage) {
        return noCache
                || noCacheStages.contains(stage.name())
                || noCacheStages.contains(Integer.toString(stage.stage().index()));
    }

    /** A plain build. */
    public static BuildOptions plain(String slot) {
        return new BuildOptions(
                false, Set.of(), List.of(), PARALLEL, false, host -> {}, Map.of(), Map.of(), Map.of(), slot);
    }
}
