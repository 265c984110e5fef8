package io.dflint.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The platform that an image runs on.
 *
 * @param os such as {@code linux}
 * @param osVersion such as {@code 10.0.17763} for Windows; empty if unspecified
 * @param osFeatures such as {@code win32k}; usually empty
 * @param architecture in Go's notation, such as {@code amd64}
 * @param variant such as {@code v7} for ARM; empty if unspecified
 */
public record Platform(String os, String osVersion, List<String> osFeatures, String architecture, String variant)
        implements ParsedPlatform {
    /** The platform that a build is assumed to target unless another one is given. */
    public static final Platform LINUX_AMD64 = new Platform("linux", "amd64", "");

    public Platform {
        osFeatures = List.copyOf(osFeatures);
    }

    public Platform(String os, String architecture, String variant) {
        this(os, "", List.of(), architecture, variant);
    }

    /**
     * Parses {@code os}, {@code architecture}, {@code os/architecture} or {@code os/architecture/variant}. The system
     * can have a version and features, as in {@code windows(10.0.17763+win32k)/amd64}. Names are normalised.
     *
     * @param host supplies the part that is not written
     */
    public static ParsedPlatform parse(String text, Platform host) {
        return PlatformParser.parse(text, host);
    }

    /** Parses a platform. Returns null if it is invalid. */
    public static @Nullable Platform parseOrNull(String text, Platform host) {
        return parse(text, host) instanceof Platform platform ? platform : null;
    }

    /**
     * Returns this platform in Go's notation and without the default variant of its architecture; ARM's {@code v7} is
     * kept.
     */
    public Platform normalized() {
        String[] names = normalizeArchitecture(architecture, variant);
        return new Platform(normalizeOs(os), osVersion, new ArrayList<>(new TreeSet<>(osFeatures)), names[0], names[1]);
    }

    static String normalizeOs(String os) {
        String lower = os.toLowerCase(Locale.ROOT);
        return lower.equals("macos") ? "darwin" : lower;
    }

    /** Returns the normalised architecture and variant. */
    static String[] normalizeArchitecture(String architecture, String variant) {
        String lowerVariant = variant.toLowerCase(Locale.ROOT);
        String lower = architecture.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "i386" -> new String[] {"386", ""};
            case "x86_64", "x86-64", "amd64" -> new String[] {"amd64", lowerVariant.equals("v1") ? "" : lowerVariant};
            case "aarch64", "arm64" ->
                new String[] {"arm64", lowerVariant.equals("8") || lowerVariant.equals("v8") ? "" : lowerVariant};
            case "armhf" -> new String[] {"arm", "v7"};
            case "armel" -> new String[] {"arm", "v6"};
            case "arm" ->
                new String[] {
                    "arm",
                    switch (lowerVariant) {
                        case "" -> "v7";
                        case "5", "6", "7", "8" -> "v" + lowerVariant;
                        default -> lowerVariant;
                    }
                };
            default -> new String[] {lower, lowerVariant};
        };
    }

    /**
     * Reports whether both are the same platform, in any notation. Versions and features of the system are not
     * compared.
     */
    public boolean isSameAs(Platform other) {
        Platform a = normalized();
        Platform b = other.normalized();
        return a.os.equals(b.os) && a.architecture.equals(b.architecture) && a.variant.equals(b.variant);
    }

    /**
     * Reports whether a machine of this platform can run an image: the same platform, an older variant, or 386 on
     * amd64.
     */
    public boolean runs(Platform image) {
        return PlatformMatch.runs(normalized(), image.normalized());
    }

    /** Returns {@code os/architecture/variant} without empty parts, as in {@code TARGETPLATFORM}. */
    public String format() {
        StringBuilder out = new StringBuilder(os);
        if (!architecture.isEmpty()) {
            out.append('/').append(architecture);
        }
        if (!variant.isEmpty()) {
            out.append('/').append(variant);
        }
        return out.toString();
    }

    /** Like {@link #format()}, with the version and features of the system in parentheses. */
    public String formatAll() {
        StringBuilder options = new StringBuilder();
        appendEncoded(options, osVersion);
        List<String> sorted = new ArrayList<>(osFeatures);
        Collections.sort(sorted);
        for (String feature : sorted) {
            if (!feature.isEmpty()) {
                appendEncoded(options.append('+'), feature);
            }
        }
        String plain = format();
        return options.isEmpty() ? plain : os + "(" + options + ")" + plain.substring(os.length());
    }

    private static void appendEncoded(StringBuilder out, String option) {
        for (int i = 0; i < option.length(); i++) {
            char c = option.charAt(i);
            switch (c) {
                case '%' -> out.append("%25");
                case '+' -> out.append("%2B");
                case '(' -> out.append("%28");
                case ')' -> out.append("%29");
                case '/' -> out.append("%2F");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return formatAll();
    }
}
