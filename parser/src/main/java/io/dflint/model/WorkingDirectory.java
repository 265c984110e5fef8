package io.dflint.model;

/**
 * The working directory at an instruction.
 *
 * @param path an absolute path; if {@code inImage} is true, a relative path, possibly empty
 * @param inImage whether the path is relative to the working directory of the base image, which is not known here
 */
public record WorkingDirectory(String path, boolean inImage) {

    static final WorkingDirectory OF_IMAGE = new WorkingDirectory("", true);
    static final WorkingDirectory ROOT = new WorkingDirectory("/", false);

    /** Returns the working directory after {@code WORKDIR to}. */
    public WorkingDirectory resolve(String to) {
        if (to.isEmpty()) {
            return this;
        }
        if (isAbsolute(to)) {
            boolean hasDrive = to.charAt(0) != '/' && to.charAt(0) != '\\';
            return new WorkingDirectory(append(new StringBuilder(hasDrive ? "" : "/"), to), false);
        }
        return new WorkingDirectory(append(new StringBuilder(path), to), inImage);
    }

    /** Reports whether a path is absolute, on Linux or (with a drive letter) on Windows. */
    public static boolean isAbsolute(String path) {
        if (path.startsWith("/") || path.startsWith("\\")) {
            return true;
        }
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }

    /** Appends a path to a clean path, part by part, and resolves {@code .} and {@code ..}. */
    private static String append(StringBuilder path, String to) {
        boolean rooted = !path.isEmpty() && path.charAt(0) == '/';
        int start = 0;
        while (start <= to.length()) {
            int end = start;
            while (end < to.length() && to.charAt(end) != '/' && to.charAt(end) != '\\') {
                end++;
            }
            append(path, to.substring(start, end), rooted);
            start = end + 1;
        }
        return path.toString();
    }

    private static void append(StringBuilder path, String part, boolean rooted) {
        if (part.isEmpty() || part.equals(".")) {
            return;
        }
        if (!part.equals("..")) {
            boolean separated = path.isEmpty() || path.charAt(path.length() - 1) == '/';
            path.append(separated ? "" : "/").append(part);
            return;
        }
        int last = path.lastIndexOf("/") + 1;
        boolean canGoUp = last < path.length() && !path.substring(last).equals("..");
        if (canGoUp) {
            path.setLength(Math.max(rooted ? 1 : 0, last - 1));
        } else if (!rooted) {
            path.append(path.isEmpty() ? "" : "/").append(part);
        }
    }
}
