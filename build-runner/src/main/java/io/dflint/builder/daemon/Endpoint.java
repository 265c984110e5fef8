package io.dflint.builder.daemon;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The address of a daemon.
 *
 * @param address {@code unix://}, {@code tcp://}, {@code ssh://} or, on Windows, {@code npipe://}
 * @param tls the TLS settings; null for a connection without TLS
 * @param origin where the address comes from, for messages: {@code DOCKER_HOST}, {@code context "desktop"}
 */
public record Endpoint(URI address, @Nullable Tls tls, String origin) {

    /** The default of a Docker installation. */
    public static final String DEFAULT = "unix:///var/run/docker.sock";

    /** The default of Docker Desktop on Windows. */
    static final String WINDOWS_DEFAULT = "npipe:////./pipe/docker_engine";

    /**
     * The TLS settings, as paths of files.
     *
     * @param authority the certificates to trust; null for those of Java
     * @param certificate the client certificate; null for none
     * @param key the key of the client certificate; null for none
     * @param verify whether the daemon's certificate is verified
     */
    public record Tls(
            @Nullable Path authority,
            @Nullable Path certificate,
            @Nullable Path key,
            boolean verify) {}
}
