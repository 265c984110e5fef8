package io.dflint.lint.rules.df1001;

/** Maps the parts of Java image tags other than the release. */
final class JavaVariants {
    private JavaVariants() {}

    /** For Eclipse Temurin, from its own tags and those of {@code openjdk}: {@code -jre-alpine}. */
    static String ofTemurin(String tag) {
        String kind = tag.contains("jre") ? "-jre" : tag.contains("jdk") ? "-jdk" : "";
        if (tag.contains("alpine")) {
            return kind + "-alpine";
        }
        for (String system : new String[] {"nanoserver", "windowsservercore"}) {
            if (tag.contains(system)) {
                return (kind.isEmpty() ? "-jdk" : kind) + Variants.windows(tag, system, "");
            }
        }
        return kind + (tag.contains("ubi") && tag.contains("-minimal") ? "-ubi10-minimal" : "");
    }

    /** For Maven, from a tag such as {@code 3.6-jdk-11-slim} to the newer spelling {@code -eclipse-temurin-11}. */
    static String ofMaven(String tag) {
        String vendor = tag.contains("amazoncorretto-") ? "amazoncorretto" : "eclipse-temurin";
        String java = "";
        for (String name : new String[] {"amazoncorretto-", "eclipse-temurin-", "adoptopenjdk-", "jdk-"}) {
            int at = tag.indexOf(name);
            if (java.isEmpty() && at >= 0) {
                java = digits(tag, at + name.length());
            }
        }
        return isLongTerm(java) ? "-" + vendor + "-" + java + (tag.contains("alpine") ? "-alpine" : "") : "";
    }

    /** For Gradle, which requires Java 17 since version 9: {@code -jdk21-alpine}. */
    static String ofGradle(String tag) {
        int at = tag.indexOf("jdk");
        String java = at < 0 ? "" : digits(tag, at + "jdk".length());
        boolean kept = isLongTerm(java) && java.compareTo("17") >= 0 && java.length() == 2;
        return (kept ? "-jdk" + java : "") + (tag.contains("alpine") ? "-alpine" : "");
    }

    private static boolean isLongTerm(String java) {
        return switch (java) {
            case "8", "11", "17", "21", "25" -> true;
            default -> false;
        };
    }

    private static String digits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return text.substring(start, end);
    }
}
