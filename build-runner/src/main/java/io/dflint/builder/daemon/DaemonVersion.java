package io.dflint.builder.daemon;

/**
 * The API version and operating system of a daemon.
 *
 * @param api the API version in use, such as {@code 1.45}: the older of the daemon's and the newest supported here
 * @param os {@code linux} or {@code windows}
 */
public record DaemonVersion(String api, String os) {

    /** Reports whether the API has at least the given version, such as {@code 1.48}. */
    public boolean atLeast(String version) {
        return compare(api, version) >= 0;
    }

    static int compare(String left, String right) {
        int byMajor = Integer.compare(part(left, 0), part(right, 0));
        return byMajor != 0 ? byMajor : Integer.compare(part(left, 1), part(right, 1));
    }

    private static int part(String version, int index) {
        int dot = version.indexOf('.');
        String text = index == 0
                ? version.substring(0, dot < 0 ? version.length() : dot)
                : dot < 0 ? "0" : version.substring(dot + 1);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
