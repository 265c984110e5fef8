package io.dflint.builder.layer;

import io.dflint.builder.tar.TarHeader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Access to single files of an image. Paths are absolute and clean. */
public interface ImageFiles {

    /** An image without files. */
    ImageFiles EMPTY = new ImageFiles() {
        @Override
        public @Nullable TarHeader find(String path) {
            return null;
        }

        @Override
        public byte @Nullable [] read(String path, int limit) {
            return null;
        }
    };

    /**
     * Returns what is at a path. Links are not followed, neither in the path nor at its end.
     *
     * @param path a path other than the root, which is always a directory
     * @return the header, whose name has no meaning; null if nothing is there
     */
    @Nullable
    TarHeader find(String path) throws IOException;

    /** Returns the first bytes of a file, or null if it does not exist. */
    byte @Nullable [] read(String path, int limit) throws IOException;
}
