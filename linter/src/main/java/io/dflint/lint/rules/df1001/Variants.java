package io.dflint.lint.rules.df1001;

/** What the tags of official images say besides the release, as {@code fpm-alpine3.12} in {@code php:7.4-fpm-alpine3.12}. */
final class Variants {
    private Variants() {}

    /** The part of a tag that newer releases have too, with its dashes; without releases of distributions. */
    static String kept(String tag) {
        StringBuilder kept = new StringBuilder();
        for (int start = tag.indexOf('-') + 1; start > 0; start = tag.indexOf('-', start) + 1) {
            int end = tag.indexOf('-', start);
            String part = tag.substring(start, end < 0 ? tag.length() : end);
            if (part.startsWith("alpine")) {
                kept.append("-alpine");
            } else if (isKept(part)) {
                kept.append('-').append(part);
            }
        }
        return kept.toString();
    }

    /** The part of a tag of {@code openjdk} that images of Eclipse Temurin have too; empty for other images. */
    static String ofJava(String successor, String tag) {
        if (!successor.startsWith("eclipse-temurin:")) {
            return "";
        }
        String kind = tag.contains("jre") ? "-jre" : tag.contains("jdk") ? "-jdk" : "";
        return kind + (tag.contains("alpine") ? "-alpine" : "");
    }

    private static boolean isKept(String part) {
        return switch (part) {
            case "slim",
                    "jdk",
                    "jre",
                    "fpm",
                    "apache",
                    "cli",
                    "zts",
                    "management",
                    "perl",
                    "enterprise",
                    "dind",
                    "git" -> true;
            default -> false;
        };
    }
}
