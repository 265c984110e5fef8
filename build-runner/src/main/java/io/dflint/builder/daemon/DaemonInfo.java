package io.dflint.builder.daemon;

/**
 * Information about a daemon and its machine.
 *
 * @param serverVersion the version, such as {@code 26.1.5}
 * @param operatingSystem the name of the distribution
 * @param os {@code linux} or {@code windows}, as in a platform
 * @param architecture the architecture as in a platform: {@code amd64}, {@code arm64}
 * @param variant {@code v7} for 32-bit ARM, otherwise empty
 * @param storageDriver the storage driver, such as {@code overlay2}
 * @param containerdStore whether the daemon uses the containerd image store
 * @param rootDirectory the data directory of the daemon
 */
public record DaemonInfo(
        String serverVersion,
        String operatingSystem,
        String os,
        String architecture,
        String variant,
        String storageDriver,
        boolean containerdStore,
        String rootDirectory) {}
