package io.dflint.lint.facts.image;

import io.dflint.image.ImageReference;
import io.dflint.image.Platform;
import org.jspecify.annotations.Nullable;

/** Determines the platform of an image from its name alone. */
public final class ImagePlatforms {
    private ImagePlatforms() {}

    /**
     * Returns the only platform that an image supports, with an empty architecture if any is possible, or null if
     * nothing is known.
     */
    public static @Nullable Platform of(ImageReference image) {
        if (WindowsImages.isNamed(image.repository() + ":" + image.tag())) {
            return new Platform("windows", "", "");
        }
        int slash = image.repository().indexOf('/');
        if (!image.registry().equals("docker.io") || slash < 0) {
            return null;
        }
        // The accounts under which Docker publishes its official images for a single architecture.
        return switch (image.repository().substring(0, slash)) {
            case "amd64" -> new Platform("linux", "amd64", "");
            case "arm32v5", "arm32v6", "arm32v7" -> new Platform("linux", "arm", "");
            case "arm64v8" -> new Platform("linux", "arm64", "");
            case "i386" -> new Platform("linux", "386", "");
            case "mips64le", "ppc64le", "riscv64", "s390x" ->
                new Platform("linux", image.repository().substring(0, slash), "");
            case "winamd64" -> new Platform("windows", "amd64", "");
            default -> null;
        };
    }
}
