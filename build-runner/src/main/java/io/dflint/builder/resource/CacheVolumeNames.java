package io.dflint.builder.resource;

import io.dflint.builder.digest.Sha256;
import io.dflint.builder.plan.RunMount;

/** The names of the volumes for cache mounts, which outlive builds. */
public final class CacheVolumeNames {
    /** The label of cache volumes. Its value is the ID in the Dockerfile, or else the target. */
    public static final String LABEL = "io.dflint.cache-mount";

    private static final String PREFIX = "dfbuild-cache-";
    private static final int DIGITS = 24;

    private CacheVolumeNames() {}

    /**
     * Returns the name of the volume for a mount.
     *
     * @param origin identifies the initial content
     */
    public static String of(RunMount.Cache cache, String origin) {
        String text = String.join(
                "\n", cache.id(), origin, Integer.toOctalString(cache.mode()), cache.uid() + ":" + cache.gid());
        return PREFIX + Sha256.hex(text).substring(0, DIGITS);
    }

    /** Reports whether a volume has a name created here. A label alone proves nothing. */
    static boolean isName(String volume) {
        if (!volume.startsWith(PREFIX)) {
            return false;
        }
        int dash = volume.indexOf('-', PREFIX.length());
        String digits = volume.substring(PREFIX.length(), dash < 0 ? volume.length() : dash);
        String spare = dash < 0 ? "" : volume.substring(dash + 1);
        return digits.length() == DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')
                && (dash < 0 || spare.length() == 1 || spare.length() == 2)
                && spare.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
