package io.dflint.model;

/**
 * The working directory at an instruction.
 *
 * @param path absolute; or relative to {@link #inImage} and possibly empty
 * @param inImage whether it stands below the working directory that the base image sets, which is not known here
 */
public record WorkingDirectory(String path, boolean inImage) {

    static final WorkingDirectory OF_IMAGE = new WorkingDirectory("", true);
    static final WorkingDirectory ROOT = new WorkingDirectory("/", false);

    /** This directory after {@code WORKDIR path}. */
    public WorkingDirectory resolve(String to) {
        if (to.isEmpty()) {
            return this;
        }
        if (isAbsolute(to)) {
            return new WorkingDirectory(clean(to), false);
        }
        return new WorkingDirectory(clean(path.isEmpty() ? to : path + "/" + to), inImage);
    }

    /** Whether a path is absolute on Linux or, with a drive letter, on Windows. */
    public static boolean isAbsolute(String path) {
        if (path.startsWith("/") || path.startsWith("\\")) {
            return true;
        }
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    private static String clean(String path) {
        String[] parts = path.replace('\\', '/').split("/", -1);
        StringBuilder out = new StringBuilder(path.length());
        int kept = 0;
        String[] stack = new String[parts.length];
        boolean rooted = path.startsWith("/") || path.startsWith("\\");
        for (String part : parts) {
            if (part.equals("..") && kept > 0 && !stack[kept - 1].equals("..")) {
                kept--;
            } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && rooted)) {
                stack[kept++] = part;
            }
        }
        for (int i = 0; i < kept; i++) {
            out.append(i > 0 || rooted ? "/" : "").append(stack[i]);
        }
        return rooted && kept == 0 ? "/" : out.toString();
    }
}
