package io.dflint.builder.cli;

import io.dflint.image.ImageReference;
import io.dflint.image.InvalidReference;
import io.dflint.options.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of {@code --output}.
 *
 * @param destination a file or directory, {@code -} for standard output, or empty for none
 * @param names the names for the image in addition to those of {@code --tag}
 * @param push whether the image is pushed under its names
 */
record OutputTarget(Type type, String destination, List<String> names, boolean push) {
    /** Standard output. */
    static final String STANDARD_OUTPUT = "-";

    /** The form of the result. */
    enum Type {
        /** An image in the daemon. */
        IMAGE,
        /** An image in an archive, in the format of {@code docker save}. */
        ARCHIVE,
        /** The files of the image in a directory. */
        FOLDER,
        /** The files of the image in a tar. */
        TAR
    }

    /** The types that are archives. */
    private static final Set<String> ARCHIVES = Set.of("tar", "docker", "oci");

    private static final Set<String> KNOWN = Set.of("type", "dest", "name", "push");

    /**
     * Parses the values.
     *
     * @param ignored receives descriptions of settings without effect
     */
    static List<OutputTarget> read(List<String> texts, List<String> ignored) throws UsageException {
        List<OutputTarget> targets = new ArrayList<>();
        for (String text : texts) {
            Map<String, String> fields = fields(text);
            targets.add(read(text, fields));
            for (String name : fields.keySet()) {
                if (!KNOWN.contains(name)) {
                    ignored.add("--output " + name + "=" + fields.get(name));
                }
            }
        }
        return targets;
    }

    /** Returns the fields of a value. A path alone is a directory; {@code -} is a tar on standard output. */
    private static Map<String, String> fields(String text) {
        if (text.indexOf('=') >= 0) {
            return KeyValues.fields(text);
        }
        return text.equals(STANDARD_OUTPUT)
                ? Map.of("type", "tar", "dest", text)
                : Map.of("type", "local", "dest", text);
    }

    /** Reports whether a value asks for an archive on standard output. BuildKit writes some there by default. */
    static boolean isArchiveOnStandardOutput(String text) {
        Map<String, String> fields = fields(text);
        String type = fields.getOrDefault("type", "");
        String destination = fields.getOrDefault("dest", "");
        return ARCHIVES.contains(type)
                && (destination.equals(STANDARD_OUTPUT) || destination.isEmpty() && !type.equals("docker"));
    }

    private static OutputTarget read(String text, Map<String, String> fields) throws UsageException {
        String destination = fields.getOrDefault("dest", "");
        List<String> names = names(text, fields.getOrDefault("name", ""));
        boolean push = isOn(text, fields.getOrDefault("push", "false"));
        return switch (fields.getOrDefault("type", "")) {
            case "docker" ->
                new OutputTarget(destination.isEmpty() ? Type.IMAGE : Type.ARCHIVE, destination, names, false);
            case "image" -> new OutputTarget(Type.IMAGE, "", names, push);
            case "registry" -> new OutputTarget(Type.IMAGE, "", names, true);
            case "local" -> new OutputTarget(Type.FOLDER, required(text, destination, "DIRECTORY"), List.of(), false);
            case "tar" -> new OutputTarget(Type.TAR, required(text, destination, "FILE"), List.of(), false);
            default ->
                throw new UsageException(
                        "--output " + text + ": unknown type; use docker, image, registry, local or tar");
        };
    }

    private static String required(String text, String destination, String what) throws UsageException {
        if (destination.isEmpty()) {
            throw new UsageException("--output " + text + ": missing dest=" + what);
        }
        if (what.equals("DIRECTORY") && destination.equals(STANDARD_OUTPUT)) {
            throw new UsageException("--output " + text + ": a directory cannot go to standard output; use type=tar");
        }
        return destination;
    }

    private static List<String> names(String text, String names) throws UsageException {
        List<String> all = new ArrayList<>();
        for (String name : names.isEmpty() ? new String[0] : names.split(",", -1)) {
            if (ImageReference.parse(name) instanceof InvalidReference invalid) {
                throw new UsageException("--output " + text + ": " + name + ": " + invalid.message());
            }
            all.add(name);
        }
        return all;
    }

    private static boolean isOn(String text, String value) throws UsageException {
        return switch (value) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new UsageException("--output " + text + ": push: expected true or false");
        };
    }

    /** Reports whether the result is files rather than an image. */
    boolean isFiles() {
        return type == Type.FOLDER || type == Type.TAR;
    }
}
