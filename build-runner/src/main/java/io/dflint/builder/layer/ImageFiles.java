package io.dflint.builder.layer;

import io.dflint.builder.tar.TarHeader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Files of an image, looked at one by one. Paths are absolute and clean. */
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
     * What stands at a path; a link at its end is not followed, and none on the way.
     *
     * @param path not the root, which is always a directory
     * @return the name in it means nothing; null if there is nothing
     */
    @Nullable
    TarHeader find(String path) throws IOException;

    /** The first bytes of a file; null if there is none. */
    byte @Nullable [] read(String path, int limit) throws IOException;
}
