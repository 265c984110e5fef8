package io.dflint.lint.rules.df1001;

/**
 * What tags of images for .NET say besides the release: distribution, kind, architecture. Those for .NET 10 are made of Ubuntu,
 * Alpine, Azure Linux and Windows, none of Debian.
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

    /** What of a framework is in the image. */
    private static String kind(String tag) {
        return (tag.contains("-composite") ? "-composite" : "")
                + (tag.contains("-extra") ? "-extra" : "")
                + (tag.contains("-aot") ? "-aot" : "");
    }
}
