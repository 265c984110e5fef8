package io.dflint.builder.layer;

import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.Warnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The owner of copied files. */
public record Owner(long uid, long gid) {
    private static final int MAX_FILE = 4 << 20;
    private static final long MAX_ID = 0xFFFF_FFFFL;

    public static final Owner ROOT = new Owner(0, 0);

    /** The user name that is known in every image, even an empty one. */
    private static final String ROOT_NAME = "root";

    /**
     * Parses {@code user[:group]}: numbers, or names known in the image. A user name alone implies its primary group; a
     * user number alone implies the group with the same number (Dockerfile reference, COPY --chown). As in BuildKit, an
     * unknown user is root, and an unknown group is that of the user.
     *
     * @param warnings receives a warning for a name that the image does not know
     */
    public static Owner of(String text, LayerTree image, Warnings warnings) throws IOException, BuildException {
        int colon = text.indexOf(':');
        String user = colon < 0 ? text : text.substring(0, colon);
        String group = colon < 0 ? "" : text.substring(colon + 1);
        long uid = number(user);
        long gid = uid;
        if (uid < 0) {
            String[] line = user.isEmpty() ? null : find(image, "/etc/passwd", user);
            if (line == null && !user.isEmpty() && !user.equals(ROOT_NAME)) {
                warnings.warn("unknown user " + user
                        + ": not in /etc/passwd of the image, so root owns the files; use a name that the image has, or a"
                        + " number");
            }
            uid = line == null ? 0 : number(line[2]);
            gid = line == null ? 0 : number(line[3]);
        }
        long ofUser = gid;
        if (colon >= 0) {
            // A colon without a group means the group of root.
            gid = 0;
        }
        if (!group.isEmpty()) {
            gid = number(group);
            if (gid < 0) {
                String[] line = find(image, "/etc/group", group);
                if (line == null && !group.equals(ROOT_NAME)) {
                    warnings.warn("unknown group " + group
                            + ": not in /etc/group of the image, so the files get the group of the user; use a name that"
                            + " the image has, or a number");
                }
                gid = line != null ? number(line[2]) : group.equals(ROOT_NAME) ? 0 : ofUser;
            }
        }
        return new Owner(Math.max(0, uid), Math.max(0, gid));
    }

    private static String @Nullable [] find(LayerTree image, String path, String name) throws IOException {
        byte[] bytes = image.read(image.resolve(path), MAX_FILE);
        if (bytes == null) {
            return null;
        }
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] fields = line.split(":", -1);
            if (fields.length >= 4 && fields[0].equals(name)) {
                return fields;
            }
        }
        return null;
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        long number = Long.parseLong(text);
        return number > MAX_ID ? -1 : number;
    }
}
