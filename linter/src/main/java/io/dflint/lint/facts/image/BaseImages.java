package io.dflint.lint.facts.image;

import io.dflint.image.ImageReference;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import org.jspecify.annotations.Nullable;

/** What is known of common base images by their names, for fixes that depend on it. */
public final class BaseImages {
    private BaseImages() {}

    /** Whether a stage is built on Alpine or BusyBox, where BusyBox stands for the shell and for wget, and bash is missing. */
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

    /** The working directory that Docker's official images set, of which most set none; {@code /} for what is not known. */
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

    /** Whether a stage is built on one of the small images of distributions, which set {@code PATH} and no other variable. */
    public static boolean setsOnlyPath(@Nullable Stage stage) {
        ImageReference image = of(stage);
        return image != null
                && switch (image.familiarName()) {
                    case "almalinux", "alpine", "amazonlinux", "busybox", "centos", "debian", "ubuntu" -> true;
                    default -> false;
                };
    }

    private static boolean isWebServer(@Nullable String tag) {
        return tag != null && (tag.contains("apache") || tag.contains("fpm"));
    }

    /** The image that a stage begins with finally; null if it is none, or not known. */
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
