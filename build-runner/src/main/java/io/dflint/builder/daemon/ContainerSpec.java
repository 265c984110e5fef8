package io.dflint.builder.daemon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of a container to create.
 *
 * @param image a reference or ID
 * @param config the overrides of the image's config; a null command or entrypoint is inherited
 * @param hostname the host name; empty for the short container ID
 * @param tty whether it gets a terminal
 * @param input whether its input stays open for an attachment
 * @param platform {@code os/arch[/variant]}; null for the platform of the image
 */
public record ContainerSpec(
        String image,
        ImageConfig config,
        HostOptions host,
        String hostname,
        boolean tty,
        boolean input,
        @Nullable String platform) {

    /** A container without terminal and input, as builders use it. */
    public static ContainerSpec of(String image, ImageConfig config, HostOptions host) {
        return new ContainerSpec(image, config, host, "", false, false, null);
    }

    public ContainerSpec withConfig(ImageConfig other) {
        return new ContainerSpec(image, other, host, hostname, tty, input, platform);
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(config.toJson());
        json.put("Image", image);
        if (!hostname.isEmpty()) {
            json.put("Hostname", hostname);
        }
        json.put("Tty", tty);
        json.put("AttachStdout", true);
        json.put("AttachStderr", true);
        if (input) {
            json.put("AttachStdin", true);
            json.put("OpenStdin", true);
            json.put("StdinOnce", true);
        }
        json.put("HostConfig", host.toJson());
        return json;
    }
}
