package io.dflint.syntax;

import org.jspecify.annotations.Nullable;

/** The program that reads a file for BuildKit, which the directive {@code # syntax=} names as an image. */
public final class Frontend {
    private Frontend() {}

    /**
     * Reports whether a directive names a frontend that may read another language than Dockerfiles.
     *
     * @param directive {@code # syntax=}; null without one
     */
    public static boolean isForeign(@Nullable Directive directive) {
        if (directive == null) {
            return false;
        }
        String value = directive.value().strip();
        int blank = value.indexOf(' ');
        // What follows the first blank are arguments of the frontend.
        String image = blank < 0 ? value : value.substring(0, blank);
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = 0;
        while (end < name.length() && name.charAt(end) != ':' && name.charAt(end) != '@') {
            end++;
        }
        // Mirrors keep the last part of the name of Docker's own.
        return switch (name.substring(0, end)) {
            case "", "dockerfile", "dockerfile-upstream", "dockerfile-frontend", "buildkit" -> false;
            default -> true;
        };
    }
}
