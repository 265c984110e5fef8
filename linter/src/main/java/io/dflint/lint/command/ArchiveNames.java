package io.dflint.lint.command;

/** Recognizes the files that ADD unpacks, by their names. */
public final class ArchiveNames {
    private static final String[] SUFFIXES = {
        ".tar", ".gz", ".bz2", ".xz", ".lz", ".lzma", ".Z", ".tgz", ".tbz", ".tbz2", ".tb2", ".txz", ".tlz", ".tpz",
        ".tZ",
    };

    private ArchiveNames() {}

    public static boolean isArchive(String path) {
        for (String suffix : SUFFIXES) {
            if (path.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }
}
