package io.dflint.builder.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that COPY or ADD copies. */
public sealed interface CopySource {

    /**
     * Files of a tree.
     *
     * @param path absolute within the tree, may hold wildcards
     * @param include with {@code --parents}: the pattern below {@code path}, whose directories are kept; else null
     * @param required whether a path that does not exist is an error
     * @param unpack whether archives are unpacked
     */
    record Files(TreeRef tree, String path, @Nullable String include, boolean required, boolean unpack)
            implements CopySource {}

    /**
     * A download.
     *
     * @param fileName what the file is called when it goes into a directory
     * @param checksum {@code sha256:…}, or empty
     */
    record Download(String url, String fileName, String checksum, boolean unpack) implements CopySource {}

    /**
     * A git repository.
     *
     * @param url with {@code #ref:folder}
     * @param checksum the commit it must be, or empty
     * @param keepGitFolder {@code --keep-git-dir}; null if not given
     */
    record Repository(String url, String checksum, @Nullable Boolean keepGitFolder) implements CopySource {}

    /** A heredoc. */
    record Inline(String name, String content) implements CopySource {}

    /** The paths of the excludes do not depend on the source, so they are kept with the action. */
    static boolean anyUnpacks(List<CopySource> sources) {
        for (CopySource source : sources) {
            if (source instanceof Files files && files.unpack()
                    || source instanceof Download download && download.unpack()) {
                return true;
            }
        }
        return false;
    }
}
