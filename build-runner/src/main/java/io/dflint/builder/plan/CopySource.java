package io.dflint.builder.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A single source of COPY or ADD. */
public sealed interface CopySource {

    /**
     * Files from a tree.
     *
     * @param path an absolute path in the tree, which may contain wildcards
     * @param include with {@code --parents}, the pattern relative to {@code path} whose directories are kept; otherwise
     *     null
     * @param required whether a missing path is an error
     * @param unpack whether archives are unpacked
     */
    record Files(TreeRef tree, String path, @Nullable String include, boolean required, boolean unpack)
            implements CopySource {}

    /**
     * A download.
     *
     * @param fileName the file's name if the destination is a directory
     * @param checksum {@code sha256:…}, or empty
     */
    record Download(String url, String fileName, String checksum, boolean unpack) implements CopySource {}

    /**
     * A Git repository.
     *
     * @param url the URL, including {@code #ref:directory}
     * @param checksum the expected commit, or empty
     * @param keepGitFolder the value of {@code --keep-git-dir}; null if not given
     */
    record Repository(String url, String checksum, @Nullable Boolean keepGitFolder) implements CopySource {}

    /** The content of a heredoc. */
    record Inline(String name, String content) implements CopySource {}

    /** Reports whether any of the sources is unpacked. */
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
