package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheSource;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.image.ImportedSteps;
import io.dflint.builder.mount.SshSource;
import io.dflint.builder.plan.StagePlan;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How to carry out a plan.
 *
 * @param noCache whether every step runs, whatever the cache has
 * @param noCacheStages stages of which every step runs, in lower case
 * @param cacheFrom where results of steps come from
 * @param puller pulls images for that
 * @param parallel how many steps run at a time, at least 1
 * @param stepImages whether every step gets an image at once, in order
 * @param limits puts limits and host names on the containers
 * @param limitInputs what of them counts for the cache, by name
 * @param secrets contents by id
 * @param ssh SSH agents and keys by id
 * @param strict whether what is likely a mistake, though {@code docker build} accepts it, is an error
 * @param exports of which steps the results are collected
 * @param cacheLimit bytes that results may take at the daemon; those that were not used for the longest time go then
 * @param keepsFailures whether the files that a failed command left are kept in an image
 * @param slot names the file that is built, so that the next build can be compared with this one
 */
public record BuildOptions(
        boolean noCache,
        Set<String> noCacheStages,
        List<CacheSource> cacheFrom,
        ImportedSteps.Puller puller,
        int parallel,
        boolean stepImages,
        Consumer<HostOptions> limits,
        Map<String, String> limitInputs,
        Map<String, byte[]> secrets,
        Map<String, SshSource> ssh,
        boolean strict,
        CacheScope exports,
        long cacheLimit,
        boolean keepsFailures,
        String slot) {
    /** Steps mostly wait for the daemon, so this does not depend on the processors of this machine. */
    public static final int PARALLEL = 16;

    /** Whether the steps of a stage run whatever the cache has; a stage is named by name or number. */
    public boolean runsAnyway(StagePlan stage) {
        return noCache
                || noCacheStages.contains(stage.name())
                || noCacheStages.contains(Integer.toString(stage.stage().index()));
    }

    /** A plain build, for changes. */
    public static Builder of(String slot) {
        return new Builder(slot);
    }

    /** Options in the making; what is not set is as in a plain build. */
    public static final class Builder {
        private final String slot;
        private boolean noCache;
        private Set<String> noCacheStages = Set.of();
        private List<CacheSource> cacheFrom = List.of();
        private ImportedSteps.Puller puller = reference -> {
            throw new IOException(reference + ": not here");
        };
        private int parallel = PARALLEL;
        private boolean stepImages;
        private Consumer<HostOptions> limits = host -> {};
        private Map<String, String> limitInputs = Map.of();
        private Map<String, byte[]> secrets = Map.of();
        private Map<String, SshSource> ssh = Map.of();
        private boolean strict;
        private CacheScope exports = CacheScope.NONE;
        private long cacheLimit = Long.MAX_VALUE;
        private boolean keepsFailures;

        private Builder(String slot) {
            this.slot = slot;
        }

        public Builder noCache(boolean value) {
            noCache = value;
            return this;
        }

        public Builder noCacheStages(Set<String> value) {
            noCacheStages = value;
            return this;
        }

        public Builder cacheFrom(List<CacheSource> value) {
            cacheFrom = value;
            return this;
        }

        public Builder puller(ImportedSteps.Puller value) {
            puller = value;
            return this;
        }

        public Builder parallel(int value) {
            parallel = value;
            return this;
        }

        public Builder stepImages(boolean value) {
            stepImages = value;
            return this;
        }

        /** @param inputs what of the limits counts for the cache, by name */
        public Builder limits(Consumer<HostOptions> value, Map<String, String> inputs) {
            limits = value;
            limitInputs = inputs;
            return this;
        }

        public Builder secrets(Map<String, byte[]> value) {
            secrets = value;
            return this;
        }

        public Builder ssh(Map<String, SshSource> value) {
            ssh = value;
            return this;
        }

        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        public Builder exports(CacheScope value) {
            exports = value;
            return this;
        }

        public Builder cacheLimit(long bytes) {
            cacheLimit = bytes;
            return this;
        }

        public Builder keepsFailures(boolean value) {
            keepsFailures = value;
            return this;
        }

        public BuildOptions build() {
            return new BuildOptions(
                    noCache,
                    noCacheStages,
                    cacheFrom,
                    puller,
                    parallel,
                    stepImages,
                    limits,
                    limitInputs,
                    secrets,
                    ssh,
                    strict,
                    exports,
                    cacheLimit,
                    keepsFailures,
                    slot);
        }
    }
}
