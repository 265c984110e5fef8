package io.dflint.builder.cache;

import org.jspecify.annotations.Nullable;

/**
 * Something that the result of a step depends on.
 *
 * @param kind the kind of input
 * @param name distinguishes inputs of the same kind; may be empty
 * @param value the value; for files, the digest of their {@link Manifest}
 */
public record Input(Kind kind, String name, String value) {

    /** Creates an input from its representation in the index. Returns null if the kind is unknown. */
    public static @Nullable Input of(String kind, String name, String value) {
        for (Kind each : Kind.values()) {
            if (each.text.equals(kind)) {
                return new Input(each, name, value);
            }
        }
        return null;
    }

    /** The kinds of input. Their texts are part of the keys, so they must never change. */
    public enum Kind {
        /** The files the step starts from: the key of the step below or of the base. */
        BELOW("below"),
        /** The base image. */
        IMAGE("image"),
        /** The program and its arguments. */
        COMMAND("command"),
        /** A heredoc that is run as a program. */
        SCRIPT("script"),
        VARIABLE("variable"),
        USER("user"),
        WORKDIR("workdir"),
        NETWORK("network"),
        SECURITY("security"),
        MOUNT("mount"),
        /** Limits and host names from the command line. */
        OPTION("option"),
        /** Selected files of a context. */
        FILES("files"),
        /** Files of another stage or image. */
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

        /** The text of the kind in keys and in the index. */
        public String text() {
            return text;
        }
    }
}
