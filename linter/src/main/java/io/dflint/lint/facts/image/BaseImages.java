package io.dflint.lint.facts.image;

import io.dflint.image.ImageReference;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import org.jspecify.annotations.Nullable;

/** Facts about common base images, by name, on which fixes depend. */
public final class BaseImages {
    private BaseImages() {}

    /**
     * Reports whether a stage is built on Alpine or BusyBox, where BusyBox provides the shell and wget, and bash is
     * missing.
     */
    public static boolean isBusyBox(@Nullable Stage stage) {
        ImageReference image = of(stage);
        if (image == null) {
            return false;
        }
        String name = lastName(image);
        return name.equals("alpine")
                || name.equals("busybox")
                || name.equals("docker")
                || image.tag() != null && image.tag().contains("alpine");
    }

    /**
     * Returns the working directory that an official image sets. Most set none. Returns {@code /} if it is not known.
     */
    public static String workingDirectory(@Nullable Stage stage) {
        ImageReference image = of(stage);
        if (image == null) {
            return "/";
        }
        return switch (lastName(image)) {
            case "golang" -> "/go";
            case "gradle" -> "/home/gradle";
            case "httpd" -> "/usr/local/apache2";
            case "php" -> isWebServer(image.tag()) ? "/var/www/html" : "/";
            case "redis", "valkey" -> "/data";
            case "tomcat" -> "/usr/local/tomcat";
            case "wordpress" -> "/var/www/html";
            default -> "/";
        };
    }

    /**
     * Reports whether a stage is built on one of the small distribution images, which set {@code PATH} and no other
     * variable.
     */
    public static boolean setsOnlyPath(@Nullable Stage stage) {
        ImageReference image = of(stage);
        return image != null
                && switch (image.familiarName()) {
                    case "almalinux", "alpine", "amazonlinux", "busybox", "centos", "debian", "ubuntu" -> true;
                    default -> false;
                };
    }

    /** Reports whether a stage is built on the image of a programming language; none of these sets {@code PORT}. */
    public static boolean isOfLanguage(@Nullable Stage stage) {
        ImageReference image = of(stage);
        return image != null
                && (isLanguage(image.familiarName()) || image.familiarName().startsWith("mcr.microsoft.com/dotnet/"));
    }

    private static boolean isLanguage(String familiarName) {
        return switch (familiarName) {
            case "amazoncorretto",
                    "eclipse-temurin",
                    "elixir",
                    "erlang",
                    "golang",
                    "gradle",
                    "haskell",
                    "maven",
                    "node",
                    "openjdk",
                    "perl",
                    "php",
                    "python",
                    "ruby",
                    "rust",
                    "swift" -> true;
            default -> false;
        };
    }

    /**
     * Returns the C library of the distribution that a stage is built on, or null if the image name does not show it.
     */
    public static @Nullable CLibrary libraryOf(@Nullable Stage stage) {
        ImageReference image = of(stage);
        if (image == null) {
            return null;
        }
        String tag = image.tag() == null ? "" : image.tag();
        String name = image.familiarName();
        if (name.equals("alpine") || tag.contains("alpine")) {
            return CLibrary.MUSL;
        }
        boolean known = isLanguage(name)
                || name.equals("oven/bun")
                || name.equals("debian")
                || name.equals("ubuntu")
                || name.equals("fedora")
                || name.startsWith("gcr.io/distroless/")
                || name.startsWith("registry.access.redhat.com/")
                || name.startsWith("nvidia/cuda");
        // An image that is pinned by digest alone, without a tag, may be any variant.
        return known && (image.tag() != null || image.digest() == null) ? CLibrary.GLIBC : null;
    }

    private static boolean isWebServer(@Nullable String tag) {
        return tag != null && (tag.contains("apache") || tag.contains("fpm"));
    }

    /** Returns the base image of the root of a stage, or null if it is not an image or not known. */
    private static @Nullable ImageReference of(@Nullable Stage stage) {
        return stage != null && stage.root().base() instanceof Base.OfImage image && image.known()
                ? ImageReference.parseOrNull(image.reference())
                : null;
    }

    private static String lastName(ImageReference image) {
        String path = image.repository();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
