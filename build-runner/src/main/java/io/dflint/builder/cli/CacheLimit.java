package io.dflint.builder.cli;

import io.dflint.builder.plan.ByteSize;
import io.dflint.options.UsageException;
import java.util.Map;

/** The size limit for the results of steps at the daemon: {@code DFBUILD_CACHE_LIMIT}. */
final class CacheLimit {
    private static final String VARIABLE = "DFBUILD_CACHE_LIMIT";
    private static final long DEFAULT = 20L << 30;

    private CacheLimit() {}

    /** The limit in bytes; {@code Long.MAX_VALUE} for no limit, which is set with 0. */
    static long of(Map<String, String> environment) throws UsageException {
        String text = environment.getOrDefault(VARIABLE, "");
        if (text.isEmpty()) {
            return DEFAULT;
        }
        long bytes = ByteSize.parse(text);
        if (bytes < 0) {
            throw new UsageException(VARIABLE + "=" + text + ": expected a number of bytes such as 20g");
        }
        return bytes == 0 ? Long.MAX_VALUE : bytes;
    }
}
