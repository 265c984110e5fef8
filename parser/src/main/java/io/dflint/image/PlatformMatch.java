package io.dflint.image;

import io.dflint.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Decides which images run on which machine, as containerd's {@code platforms.Only} does. All platforms must be
 * normalised.
 */
final class PlatformMatch {
    /** The build of Windows Server 2022. Hosts from this build on run images of every build down to it. */
    private static final int STABLE_WINDOWS_BUILD = 20348;

    private static final int OLDEST_ARM = 5;
    /** Armv9.n includes Armv8.(n+5). Armv8 ends with 8.9. */
    private static final int ARM_V9_OFFSET = 5;

    private static final int NEWEST_ARM_V8_MINOR = 9;

    private PlatformMatch() {}

    static boolean runs(Platform host, Platform image) {
        return host.os().equals(image.os())
                && runsArchitecture(host, image)
                && runsVersion(host, image)
                && host.osFeatures().containsAll(image.osFeatures());
    }

    private static boolean runsArchitecture(Platform host, Platform image) {
        String on = host.architecture();
        boolean same = on.equals(image.architecture());
        if (same && host.variant().equals(image.variant())) {
            return true;
        }
        return switch (on) {
            case "amd64" ->
                same
                        ? runsNumbered(host.variant(), image.variant(), 1)
                        : image.architecture().equals("386") && image.variant().isEmpty();
            case "arm" -> same && runsNumbered(host.variant(), image.variant(), OLDEST_ARM);
            case "arm64" ->
                same
                        ? runsArm64(host.variant(), image.variant())
                        : image.architecture().equals("arm") && runsNumbered("v8", image.variant(), OLDEST_ARM);
            default -> same && image.variant().isEmpty();
        };
    }

    /**
     * Compares variants such as {@code v1} and {@code v2}. A host runs older variants, down to the oldest, which is the
     * default.
     */
    private static boolean runsNumbered(String host, String image, int oldest) {
        int on = host.isEmpty() ? oldest : number(host, 'v');
        int wanted = image.isEmpty() ? oldest : number(image, 'v');
        return wanted >= oldest && wanted <= on;
    }

    private static boolean runsArm64(String host, String image) {
        int[] on = armVersion(host);
        int[] wanted = armVersion(image);
        if (on == null || wanted == null) {
            return false;
        }
        if (on[0] == wanted[0]) {
            return wanted[1] <= on[1];
        }
        return on[0] == 9 && wanted[0] == 8 && wanted[1] <= Math.min(on[1] + ARM_V9_OFFSET, NEWEST_ARM_V8_MINOR);
    }

    /** Returns the major and minor number of a variant such as {@code v8.2}, or null if it is not one. */
    private static int @Nullable [] armVersion(String variant) {
        if (variant.isEmpty()) {
            return new int[] {8, 0};
        }
        int dot = variant.indexOf('.');
        int major = number(dot < 0 ? variant : variant.substring(0, dot), 'v');
        int minor = dot < 0 ? 0 : number(variant.substring(dot), '.');
        return major < 0 || minor < 0 ? null : new int[] {major, minor};
    }

    private static boolean runsVersion(Platform host, Platform image) {
        if (!host.os().equals("windows") || image.osVersion().isEmpty()) {
            return true;
        }
        int[] on = windowsVersion(host.osVersion());
        if (on == null) {
            return true;
        }
        int[] wanted = windowsVersion(image.osVersion());
        if (wanted == null || on[0] != wanted[0] || on[1] != wanted[1]) {
            return false;
        }
        return on[2] < STABLE_WINDOWS_BUILD
                ? wanted[2] == on[2]
                : wanted[2] >= STABLE_WINDOWS_BUILD && wanted[2] <= on[2];
    }

    /** Returns the major, minor and build number, or null if the version does not have them. */
    private static int @Nullable [] windowsVersion(String version) {
        int first = version.indexOf('.');
        int second = version.indexOf('.', first + 1);
        if (first < 0 || second < 0) {
            return null;
        }
        int third = version.indexOf('.', second + 1);
        int major = number("v" + version.substring(0, first), 'v');
        int minor = number(version.substring(first, second), '.');
        int build = number(version.substring(second, third < 0 ? version.length() : third), '.');
        return major < 0 || minor < 0 || build < 0 ? null : new int[] {major, minor, build};
    }

    /** Returns the number after a prefix, or -1 if it is not a number of up to nine digits. */
    private static int number(String text, char mark) {
        return text.isEmpty() || text.charAt(0) != mark ? -1 : Digits.value(text.substring(1));
    }
}
