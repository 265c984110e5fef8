package io.dflint.lint.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of releases ({@link ReleaseRows}). It has a fixed date, which decides what is past: a run has the same
 * result tomorrow, and a newer table comes with a newer version of dflint.
 */
public final class ReleaseTable {
    private static final String EVERY_TAG = "*";
    private static final String EVERY_TAG_BUT_LATEST = "*!latest";
    /** The end of a name that stands for all images below a registry or an organisation. */
    private static final String FAMILY = "/*";
    /** The prefix of a day on which support ended at the latest. */
    private static final char BY = '<';

    private static final char SAME_AS = '=';
    private static final char SAME_MAJOR = '~';
    /**
     * These images are named after the Debian release that they are based on, whatever their tag: {@code
     * static-debian11:nonroot}.
     */
    private static final String DISTROLESS = "gcr.io/distroless/";
    /** These images are based on official images and have similar tags. */
    private static final String DEVCONTAINERS = "mcr.microsoft.com/devcontainers/";

    /** The words before a release of Windows Server in tags. */
    private static final List<String> WINDOWS = List.of("windowsservercore", "nanoserver");

    private static final ReleaseTable TABLE = new ReleaseTable(ReleaseRows.AS_OF, ReleaseRows.ROWS);

    private final String asOf;
    private final String rows;
    /** The releases of the images that have been looked up, by image and tag. A file names few of them. */
    private final Map<String, Map<String, Release>> byImage = new ConcurrentHashMap<>();
    /** The offset of the line of each image. */
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private ReleaseTable(String asOf, String rows) {
        this.asOf = asOf;
        this.rows = rows;
        for (int line = 0; line < rows.length(); line = rows.indexOf('\n', line) + 1) {
            if (rows.charAt(line) != '\t') {
                lines.put(rows.substring(line, rows.indexOf('\t', line)), line);
            }
        }
    }

    /** Returns the offset of the line of an image, or -1 if there is none. */
    private int line(String image) {
        return lines.getOrDefault(image, -1);
    }

    public static ReleaseTable get() {
        return TABLE;
    }

    private Map<String, Release> releases(String image) {
        Map<String, Release> known = byImage.get(image);
        if (known == null) {
            known = read(image);
            // There is no limit to the number of images that the table does not have.
            if (!known.isEmpty()) {
                byImage.put(image, known);
            }
        }
        return known;
    }

    private Map<String, Release> read(String image) {
        Map<String, Release> releases = new LinkedHashMap<>();
        int line = line(image);
        String rest = "*";
        if (line < 0) {
            int slash = image.indexOf('/');
            rest = image.substring(slash + 1);
            line = slash < 0 ? -1 : line(image.substring(0, slash) + FAMILY);
        }
        if (line < 0) {
            return releases;
        }
        int end = rows.indexOf('\n', line);
        String successor = column(line, end, 1);
        if (successor.charAt(0) == SAME_AS) {
            return renamed(successor.substring(1), image);
        }
        for (line = end + 1; line < rows.length() && rows.charAt(line) == '\t'; line = end + 1) {
            int tab = rows.indexOf('\t', line + 1);
            end = rows.indexOf('\n', tab);
            boolean exact = rows.charAt(tab + 1) != BY;
            int day = exact ? tab + 1 : tab + 2;
            int dayEnd = day + asOf.length();
            String ends = rows.substring(day, dayEnd);
            boolean ended = ends.compareTo(asOf) < 0;
            String to = (dayEnd < end ? rows.substring(dayEnd + 1, end) : successor).replace("*", rest);
            for (int from = line + 1, comma; from < tab; from = comma + 1) {
                comma = rows.indexOf(',', from);
                comma = comma < 0 || comma > tab ? tab : comma;
                String tag = rows.substring(from, comma);
                releases.put(tag, new Release(image, tag, ends, exact, ended, to));
            }
        }
        return releases;
    }

    /** Returns a column of a line, from 0; empty if there is none. */
    private String column(int line, int end, int column) {
        String[] columns = rows.substring(line, end).split("\t", -1);
        return column < columns.length ? columns[column] : "";
    }

    /**
     * Returns the URL that publishes the days of an image; empty if they are those of another image, or the image is
     * not in the table.
     */
    public String source(String image) {
        return ofImage(image, 2);
    }

    /**
     * Returns the day of the last comparison of an image with its source, as {@code yyyy-mm-dd}; empty in the same
     * cases as {@link #source}.
     */
    public String checked(String image) {
        return ofImage(image, 3);
    }

    private String ofImage(String image, int column) {
        int line = line(image);
        return line < 0 ? "" : column(line, rows.indexOf('\n', line), column);
    }

    /** Returns the releases of one image as those of another. */
    private Map<String, Release> renamed(String from, String image) {
        Map<String, Release> renamed = new LinkedHashMap<>();
        for (Release release : releases(from).values()) {
            String successor = release.successor();
            if (successor.startsWith(from + ":")) {
                successor = image + successor.substring(from.length());
            }
            renamed.put(
                    release.tag(),
                    new Release(
                            image, release.tag(), release.supportEnds(), release.exact(), release.ended(), successor));
        }
        return renamed;
    }

    /** Returns all images of the table with a name of their own. */
    public List<String> images() {
        List<String> images = new ArrayList<>();
        for (String image : lines.keySet()) {
            if (!image.endsWith(FAMILY)) {
                images.add(image);
            }
        }
        return images;
    }

    /**
     * Returns the releases of an image, one for each tag, longest supported first; empty if the image is not in the
     * table.
     */
    public List<Release> releasesOf(String image) {
        List<Release> sorted = new ArrayList<>();
        for (Release release : releases(image).values()) {
            sorted.add(withSuccessor(release, release.tag()));
        }
        sorted.sort((a, b) -> b.supportEnds().compareTo(a.supportEnds()));
        return sorted;
    }

    /** The day at which the table decides what is past, as {@code yyyy-mm-dd}. */
    public String asOf() {
        return asOf;
    }

    /**
     * Returns the release of a tag, or null if it is not in the table.
     *
     * @param image the image as written: {@code ubuntu}, {@code mcr.microsoft.com/dotnet/sdk}; also a copy of an
     *     official image in another registry, such as {@code public.ecr.aws/docker/library/node}
     */
    public @Nullable Release find(String image, String tag) {
        Map<String, Release> releases = releases(MirroredImages.original(image));
        for (int end = tag.length(); end > 0; end--) {
            char next = end < tag.length() ? tag.charAt(end) : '-';
            if (next == '.' || next == '-') {
                Release release = releases.get(tag.substring(0, end));
                if (release != null) {
                    return withSuccessor(release, tag);
                }
            }
        }
        Release every = releases.get(EVERY_TAG);
        if (every == null && !tag.isEmpty() && !tag.equals("latest")) {
            every = releases.get(EVERY_TAG_BUT_LATEST);
        }
        return every == null ? null : withSuccessor(every, tag);
    }

    /** Resolves a successor with the same major version: {@code openjdk:8} moves to {@code …:8}. */
    private Release withSuccessor(Release release, String tag) {
        String successor = release.successor();
        if (successor.charAt(0) != SAME_MAJOR) {
            return release;
        }
        String newest = successor.substring(1);
        int colon = newest.indexOf(':');
        Release same = releases(newest.substring(0, colon)).get(major(tag));
        String to = same == null || same.ended() ? newest : same.image() + ":" + same.tag();
        return new Release(release.image(), release.tag(), release.supportEnds(), release.exact(), release.ended(), to);
    }

    /** Returns the leading digits of a tag, such as 8 in {@code 8u212-jre}; empty if there are none. */
    private static String major(String tag) {
        int end = 0;
        while (end < tag.length() && tag.charAt(end) >= '0' && tag.charAt(end) <= '9') {
            end++;
        }
        return tag.substring(0, end);
    }

    /**
     * Returns the release of another product on which an image is built according to its name: of a distribution, such
     * as {@code buster} in {@code python:3.12-slim-buster}, {@code alpine3.12} in {@code node:20-alpine3.12} and {@code
     * debian10} in {@code gcr.io/distroless/base-debian10}; or of PHP, such as {@code php7.4} in {@code
     * wordpress:5.9-php7.4-apache}. Returns null if the name contains none. Only official images, those of this table
     * and a few more are known to follow this convention.
     */
    public @Nullable Release builtOn(String image, String tag) {
        if (image.startsWith(DISTROLESS)) {
            Release runtime = ofDistroless(image.substring(DISTROLESS.length()), tag);
            return runtime != null && runtime.ended() ? runtime : named(image.substring(image.lastIndexOf('-') + 1));
        }
        Release windows = ofWindows(tag);
        if (windows != null) {
            return windows;
        }
        String original = MirroredImages.original(image);
        if (original.indexOf('/') >= 0
                && !original.startsWith(DEVCONTAINERS)
                && releases(original).isEmpty()) {
            return ofForeign(tag);
        }
        Release java = ofJava(original, tag);
        if (java != null) {
            return java;
        }
        for (int start = 0, end; start < tag.length(); start = end + 1) {
            end = tag.indexOf('-', start);
            end = end < 0 ? tag.length() : end;
            Release release = named(tag.substring(start, end));
            if (release != null) {
                return release;
            }
        }
        return null;
    }

    /**
     * Returns the release of Windows Server in a tag such as {@code windowsservercore-1809} and {@code
     * 8.0-nanoserver-20H2}, or null if there is none.
     */
    private @Nullable Release ofWindows(String tag) {
        for (String name : WINDOWS) {
            int at = tag.indexOf(name + "-");
            if (at == 0 || at > 0 && tag.charAt(at - 1) == '-') {
                String image = "mcr.microsoft.com/windows/" + (name.equals("nanoserver") ? name : "servercore");
                return find(image, tag.substring(at + name.length() + 1));
            }
        }
        return null;
    }

    /**
     * Returns the release of Node in an image such as {@code nodejs18-debian12} or {@code nodejs:14}, or null for
     * another image.
     */
    private @Nullable Release ofDistroless(String name, String tag) {
        if (!name.startsWith("nodejs")) {
            return null;
        }
        int dash = name.indexOf('-');
        String version = name.substring("nodejs".length(), dash < 0 ? name.length() : dash);
        return find("node", version.isEmpty() ? tag : version);
    }

    /**
     * Returns the release of Java in an image based on {@code openjdk}, such as {@code maven:3.6-jdk-8} and {@code
     * gradle:6-jdk8-openj9}, or null if there is none.
     */
    private @Nullable Release ofJava(String image, String tag) {
        int jdk = image.equals("maven") ? tag.indexOf("-jdk-") : -1;
        int openjdk = tag.indexOf("openjdk-");
        boolean starts = openjdk == 0 || openjdk > 0 && tag.charAt(openjdk - 1) == '-';
        int at = jdk >= 0 ? jdk + "-jdk-".length() : starts ? openjdk + "openjdk-".length() : -1;
        return at < 0 || major(tag.substring(at)).isEmpty() ? null : find("openjdk", tag.substring(at));
    }

    /** Returns a release of a distribution with a name that can hardly mean anything else in a tag. */
    private @Nullable Release ofForeign(String tag) {
        for (int start = 0, end; start < tag.length(); start = end + 1) {
            end = tag.indexOf('-', start);
            end = end < 0 ? tag.length() : end;
            String part = tag.substring(start, end);
            boolean telling = switch (part) {
                case "wheezy",
                        "jessie",
                        "stretch",
                        "buster",
                        "bullseye",
                        "bookworm",
                        "trusty",
                        "xenial",
                        "bionic",
                        "focal" -> true;
                default ->
                    part.startsWith("ubuntu")
                            || part.startsWith("debian")
                            || part.startsWith("centos")
                            || part.startsWith("alpine3.");
            };
            Release release = telling ? named(part) : null;
            release = release == null ? ofTwoParts(part, tag, end + 1) : release;
            if (release != null) {
                return release;
            }
        }
        return null;
    }

    /** Returns the release of a name and a version such as {@code alpine-3.13.6} or {@code debian-12}, or null if there is none. */
    private @Nullable Release ofTwoParts(String name, String tag, int start) {
        boolean telling =
                name.equals("alpine") ? tag.startsWith("3.", start) : name.equals("debian") || name.equals("ubuntu");
        if (!telling || start >= tag.length() || !Character.isDigit(tag.charAt(start))) {
            return null;
        }
        int end = tag.indexOf('-', start);
        return named(name + tag.substring(start, end < 0 ? tag.length() : end));
    }

    /** Returns the release that a part of a name stands for, or null if there is none. */
    private @Nullable Release named(String part) {
        int letters = 0;
        while (letters < part.length() && part.charAt(letters) >= 'a' && part.charAt(letters) <= 'z') {
            letters++;
        }
        if (letters == 0) {
            return null;
        }
        if (letters == part.length()) {
            Release debian = releases("debian").get(part);
            return debian != null ? debian : releases("ubuntu").get(part);
        }
        String base = base(part.substring(0, letters));
        Release release = base == null ? null : find(base, part.substring(letters));
        return release == null || release.tag().equals(EVERY_TAG) ? null : release;
    }

    /** Returns the image with a version after a word in tags of other images, or null if there is none. */
    private static @Nullable String base(String word) {
        return switch (word) {
            case "alpine", "amazonlinux", "centos", "debian", "fedora", "oraclelinux", "php", "ubuntu" -> word;
            case "al" -> "amazonlinux";
            default -> null;
        };
    }
}
