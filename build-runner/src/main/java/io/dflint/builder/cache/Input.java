package io.dflint.builder.cache;

import org.jspecify.annotations.Nullable;

/**
 * Something that the result of a step depends on.
 *
 * @param kind what it is
 * @param name which one of its kind; may be empty
 * @param value what it is worth; for files the digest of their {@link Manifest}
 */
public record Input(Kind kind, String name, String value) {

    /** An input of a kind as the index has it; null for a kind that is not known. */
    public static @Nullable Input of(String kind, String name, String value) {
        for (Kind each : Kind.values()) {
            if (each.text.equals(kind)) {
                return new Input(each, name, value);
            }
        }
        return null;
    }

    /** The kinds of input. The names are part of the keys, so they never change. */
    public enum Kind {
        /** What the step works on: the key of the step below, or of the base. */
        BELOW("below"),
        /** The base image. */
        IMAGE("image"),
        /** Program and arguments. */
        COMMAND("command"),
        /** A heredoc that is run as a program. */
        SCRIPT("script"),
        VARIABLE("variable"),
        USER("user"),
        WORKDIR("workdir"),
        NETWORK("network"),
        SECURITY("security"),
        MOUNT("mount"),
        /** Limits and host names of the command line. */
        OPTION("option"),
        /** Selected files of a context. */
        FILES("files"),
        /** Files that another stage or image has. */
        TREE("tree"),
        /** A heredoc that is copied. */
        INLINE("inline"),
        DOWNLOAD("download"),
        REPOSITORY("repository"),
        DESTINATION("destination"),
        OWNER("owner"),
        MODE("mode"),
        FLAG("flag"),
        /** SOURCE_DATE_EPOCH. */
        EPOCH("epoch");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As keys and the index have it. */
        public String text() {
            return text;
        }
    }
}
