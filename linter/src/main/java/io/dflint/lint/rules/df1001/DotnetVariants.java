package io.dflint.lint.rules.df1001;

/**
 * Maps the parts of .NET image tags other than the release: distribution, kind and architecture. The images for .NET 10
 * are based on Ubuntu, Alpine, Azure Linux and Windows, but not on Debian.
 */
final class DotnetVariants {
    private DotnetVariants() {}

    static String of(String tag) {
        if (tag.contains("-chiseled")) {
            return "-noble-chiseled" + kind(tag);
        }
        if (tag.contains("-alpine")) {
            return "-alpine" + kind(tag);
        }
        if (tag.contains("mariner") || tag.contains("azurelinux")) {
            return "-azurelinux3.0" + (tag.contains("-distroless") ? "-distroless" : "") + kind(tag);
        }
        for (String system : new String[] {"nanoserver", "windowsservercore"}) {
            if (tag.contains(system)) {
                return Variants.windows(tag, system, "-ltsc2025");
            }
        }
        return "";
    }

    /** The part of a framework that the image contains. */
    private static String kind(String tag) {
        return (tag.contains("-composite") ? "-composite" : "")
                + (tag.contains("-extra") ? "-extra" : "")
                + (tag.contains("-aot") ? "-aot" : "");
    }
}
