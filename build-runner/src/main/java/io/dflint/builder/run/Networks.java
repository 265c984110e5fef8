package io.dflint.builder.run;

import org.jspecify.annotations.Nullable;

/** Containers whose network others can join. No two containers join one at a time. */
public interface Networks {
    /** None are kept. */
    Networks NONE = new Networks() {
        @Override
        public @Nullable String lease() {
            return null;
        }

        @Override
        public void release(String container, boolean usable) {}
    };

    /** A container that nobody uses; null if none is ready. */
    @Nullable
    String lease();

    /** @param usable whether others can join it still */
    void release(String container, boolean usable);
}
