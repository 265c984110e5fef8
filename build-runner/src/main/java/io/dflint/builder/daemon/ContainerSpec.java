package io.dflint.builder.daemon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container to make.
 *
 * @param image a reference or id
 * @param config laid over the image's: a null command or entrypoint is inherited
 * @param hostname empty for the short id
 * @param tty whether it gets a terminal
 * @param input whether its input stays open for an attachment
 * @param platform {@code os/arch[/variant]}; null for what the image is
 */
public record ContainerSpec(
        String image,
        ImageConfig config,
        HostOptions host,
        String hostname,
        boolean tty,
        boolean input,
        @Nullable String platform) {

    /** A container as builders need it: no terminal, no input. */
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
