package io.dflint.builder.daemon;

/**
 * Facts about a daemon and its machine.
 *
 * @param serverVersion for instance {@code 26.1.5}
 * @param operatingSystem the distribution's name
 * @param os {@code linux} or {@code windows}, as in a platform
 * @param architecture as in a platform: {@code amd64}, {@code arm64}
 * @param variant {@code v7} for 32-bit ARM, else empty
 * @param storageDriver for instance {@code overlay2}
 * @param containerdStore whether images live in containerd's store
 * @param rootDirectory the daemon's data directory
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
