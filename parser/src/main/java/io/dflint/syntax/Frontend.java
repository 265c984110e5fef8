package io.dflint.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The frontend of a file: the image, named by the directive {@code # syntax=}, of the program that reads the file for
 * BuildKit.
 */
public final class Frontend {
    private Frontend() {}

    /**
     * Reports whether a directive names a frontend that may read a language other than Dockerfiles.
     *
     * @param directive {@code # syntax=}; null if there is none
     */
    public static boolean isForeign(@Nullable Directive directive) {
        if (directive == null) {
            return false;
        }
        String value = directive.value().strip();
        int blank = value.indexOf(' ');
        // The words after the first blank are arguments for the frontend.
        String image = blank < 0 ? value : value.substring(0, blank);
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = 0;
        while (end < name.length() && name.charAt(end) != ':' && name.charAt(end) != '@') {
            end++;
        }
        // Mirrors keep the last component of the name of Docker's own image.
        return switch (name.substring(0, end)) {
            case "", "dockerfile", "dockerfile-upstream", "dockerfile-frontend", "buildkit" -> false;
            default -> true;
        };
    }
}
