package io.dflint.builder.run;

import org.jspecify.annotations.Nullable;

/** Containers whose network others can join, one at a time. */
public interface Networks {
    /** Never has a container. */
    Networks NONE = new Networks() {
        @Override
        public @Nullable String lease() {
            return null;
        }

        @Override
        public void release(String container, boolean usable) {}
    };

    /** Takes a container that is not in use. Returns null if none is ready. */
    @Nullable
    String lease();

    /**
     * Returns a container after use.
     *
     * @param usable whether others can still join it
     */
    void release(String container, boolean usable);
}
