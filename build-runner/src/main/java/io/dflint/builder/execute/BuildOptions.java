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
 * The options for carrying out a plan.
 *
 * @param noCache whether every step runs even if the cache has its result
 * @param noCacheStages the stages for which {@code noCache} applies, in lower case
 * @param cacheFrom the sources of step results
 * @param puller pulls images for {@code cacheFrom}
 * @param parallel the number of steps to run concurrently, at least 1
 * @param stepImages whether an image is created after every step, in order
 * @param limits sets the limits and host names of containers
 * @param limitInputs the parts of the limits that affect the cache, by name
 * @param secrets the contents of secrets, by ID
 * @param ssh the SSH agents and keys, by ID
 * @param strict whether probable mistakes that {@code docker build} accepts are errors
 * @param pushes the steps whose layers go to a registry
 * @param exports the steps whose results are collected
 * @param cacheLimit the limit in bytes for results kept by the daemon; the least recently used ones are removed
 * @param keepsFailures whether the files left by a failed command are kept in an image
 * @param slot identifies the file, so that its next build can be compared with this one
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
        CacheScope pushes,
        CacheScope exports,
        long cacheLimit,
        boolean keepsFailures,
        String slot) {
    /** Independent of the number of local processors, since steps mostly wait for the daemon. */
    public static final int PARALLEL = 16;

    /**
     * Reports whether the steps of a stage run even if the cache has their results. A stage is given by name or number.
     */
    public boolean runsAnyway(StagePlan stage) {
        return noCache
                || noCacheStages.contains(stage.name())
                || noCacheStages.contains(Integer.toString(stage.stage().index()));
    }

    /** Starts with the options of a plain build. */
    public static Builder of(String slot) {
        return new Builder(slot);
    }

    /** Builds options. Unset options are those of a plain build. */
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
        private CacheScope pushes = CacheScope.NONE;
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

        /** @param inputs the parts of the limits that affect the cache, by name */
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

        public Builder pushes(CacheScope value) {
            pushes = value;
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
                    pushes,
                    exports,
                    cacheLimit,
                    keepsFailures,
                    slot);
        }
    }
}
