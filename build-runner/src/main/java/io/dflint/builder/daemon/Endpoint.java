package io.dflint.builder.daemon;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a daemon listens.
 *
 * @param address {@code unix://}, {@code tcp://}, {@code ssh://} or, on Windows, {@code npipe://}
 * @param tls null for a connection without TLS
 * @param origin where the address comes from, for messages: {@code DOCKER_HOST}, {@code context "desktop"}
 */
public record Endpoint(URI address, @Nullable Tls tls, String origin) {

    /** What an installation of Docker uses. */
    public static final String DEFAULT = "unix:///var/run/docker.sock";

    /** What Docker Desktop uses on Windows. */
    static final String WINDOWS_DEFAULT = "npipe:////./pipe/docker_engine";

    /**
     * Files for TLS.
     *
     * @param authority whose certificates to trust; null for those of Java
     * @param certificate our own; null for none, likewise the key
     * @param verify whether the daemon must prove who it is
     */
    public record Tls(
            @Nullable Path authority,
            @Nullable Path certificate,
            @Nullable Path key,
            boolean verify) {}
}
