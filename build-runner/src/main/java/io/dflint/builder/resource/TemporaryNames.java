package io.dflint.builder.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the temporary containers and volumes of a build: {@code dfbuild-BUILD-NUMBER}. A label alone does not
 * prove that a build created an object: containers inherit labels from their images, which anyone can write. Names are
 * chosen by users of the daemon only.
 */
public final class TemporaryNames {
    /** The label of all temporary objects; the value is the ID of the build. */
    public static final String LABEL = "io.dflint.build";

    private static final String PREFIX = "dfbuild-";
    private static final String PUSHED = "dfbuild-manifest";
    private static final int ID_LENGTH = 36;
    private static final int MAX_DIGITS = 9;

    private TemporaryNames() {}

    public static String of(String build, int number) {
        return PREFIX + build + "-" + number;
    }

    /**
     * Returns a name under which an image is pushed to a registry of this process.
     *
     * @param repository a UUID
     */
    public static String pushed(String host, String repository) {
        return host + "/" + repository + ":" + PUSHED;
    }

    /** Reports whether a name is one of {@link #pushed}. */
    static boolean isPushed(String name) {
        int slash = name.indexOf('/');
        int end = name.length() - PUSHED.length() - 1;
        return name.startsWith("127.0.0.1:")
                && name.endsWith(":" + PUSHED)
                && slash > 0
                && slash < end
                && isBuildId(name.substring(slash + 1, end));
    }

    /** Reports whether a text has the form of a build ID: a UUID in lower case. */
    static boolean isBuildId(String text) {
        if (text.length() != ID_LENGTH) {
            return false;
        }
        for (int i = 0; i < ID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHexadecimal(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexadecimal(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    /**
     * Returns the ID of the build that created an object.
     *
     * @return the ID; null unless name and label agree
     */
    public static @Nullable String build(String name, Map<String, String> labels) {
        String build = labels.get(LABEL);
        if (build == null || !isBuildId(build) || !name.startsWith(PREFIX + build + "-")) {
            return null;
        }
        String number = name.substring(PREFIX.length() + ID_LENGTH + 1);
        boolean isNumber = !number.isEmpty()
                && number.length() <= MAX_DIGITS
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? build : null;
    }
}
