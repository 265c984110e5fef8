package io.dflint.builder.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the containers and volumes that a build creates for a time: {@code dfbuild-BUILD-NUMBER}. A label alone
 * does not show that a build created something: containers inherit labels from their images, and anybody writes images.
 * Only users of the daemon choose names.
 */
public final class TemporaryNames {
    /** On everything temporary; the value is the id of the build. */
    public static final String LABEL = "io.dflint.build";

    private static final String PREFIX = "dfbuild-";
    private static final int ID_LENGTH = 36;
    private static final int MAX_DIGITS = 9;

    private TemporaryNames() {}

    public static String of(String build, int number) {
        return PREFIX + build + "-" + number;
    }

    /** Whether a text has the form of a build's id: a UUID in lower case. */
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
     * The id of the build that created something.
     *
     * @return null unless name and label both say so
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
