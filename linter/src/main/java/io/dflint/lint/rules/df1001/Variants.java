package io.dflint.lint.rules.df1001;

/**
 * Maps the parts of tags other than the release, such as {@code fpm-alpine3.12} in {@code php:7.4-fpm-alpine3.12}, to
 * tags of newer releases. What newer releases do not offer is left out, as are releases of distributions.
 */
final class Variants {
    private Variants() {}

    /**
     * Returns the end of a tag of a newer release, including its dashes.
     *
     * @param image the image to move to
     * @param tag the tag in the file
     */
    static String of(String image, String tag) {
        if (image.startsWith("mcr.microsoft.com/dotnet/")) {
            return DotnetVariants.of(tag);
        }
        return switch (image) {
            case "maven" -> JavaVariants.ofMaven(tag);
            case "gradle" -> JavaVariants.ofGradle(tag);
            case "eclipse-temurin" -> JavaVariants.ofTemurin(tag);
            // Tags of tomcat also name a Java version, without which none of the other parts is possible.
            case "tomcat", "sonarqube" -> "";
            default -> kept(image, tag);
        };
    }

    private static String kept(String image, String tag) {
        StringBuilder kept = new StringBuilder();
        for (int start = tag.indexOf('-') + 1; start > 0; start = tag.indexOf('-', start) + 1) {
            int end = tag.indexOf('-', start);
            String part = tag.substring(start, end < 0 ? tag.length() : end);
            if (part.startsWith("alpine")) {
                kept.append(image.equals("traefik") ? "" : "-alpine");
            } else if (isWindows(part) && hasWindows(image, part)) {
                kept.append(windows(tag, part, image.equals("traefik") ? "-ltsc2022" : ""));
            } else if (isKept(part) || isKeptOf(image, part)) {
                kept.append('-').append(part);
            } else if (image.equals("docker") && part.equals("git")) {
                // The variant with only the client includes git since version 23.
                kept.append("-cli");
            }
        }
        return kept.toString();
    }

    private static boolean isKept(String part) {
        return switch (part) {
            case "slim", "jdk", "jre", "fpm", "apache", "cli", "zts", "management", "dind" -> true;
            default -> false;
        };
    }

    /** Reports whether a part is kept in the tags of a certain image. */
    private static boolean isKeptOf(String image, String part) {
        return switch (image) {
            case "docker" -> part.equals("rootless");
            case "nginx" -> part.equals("perl") || part.equals("otel");
            case "perl" -> part.equals("threaded");
            case "neo4j" -> part.equals("enterprise") || part.equals("community");
            case "mariadb" -> part.equals("ubi");
            case "mysql" -> part.equals("oracle");
            case "ros" -> part.equals("ros") || part.equals("base") || part.equals("core") || part.equals("perception");
            case "amazoncorretto" -> part.equals("al2023") || part.equals("headless") || part.equals("headful");
            default -> false;
        };
    }

    static boolean isWindows(String part) {
        return part.equals("nanoserver") || part.equals("windowsservercore");
    }

    private static boolean hasWindows(String image, String part) {
        return switch (image) {
            case "golang", "mongo", "traefik" -> true;
            case "python", "docker" -> part.equals("windowsservercore");
            default -> false;
        };
    }

    /**
     * Returns the part for Windows with its release, as far as newer images exist for it.
     *
     * @param otherwise the part for other releases; empty if the tag without a release selects that of the host
     */
    static String windows(String tag, String part, String otherwise) {
        String release = tag.substring(tag.indexOf(part) + part.length());
        boolean isCurrent = release.startsWith("-ltsc2022") || release.startsWith("-ltsc2025");
        return "-" + part + (isCurrent ? release.substring(0, "-ltsc2022".length()) : otherwise);
    }
}
