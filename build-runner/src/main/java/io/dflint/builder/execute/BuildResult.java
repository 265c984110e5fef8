package io.dflint.builder.execute;

import io.dflint.builder.cache.ExportedCache;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a build made.
 *
 * @param image the id of the image
 * @param cached how many steps came from the cache
 * @param executed how many steps did work
 * @param cache the results of its steps for other machines; null if they were not asked for
 * @param imageTook how long it took to make the image of the files of its last step
 */
public record BuildResult(
        String image, int cached, int executed, @Nullable ExportedCache cache, Duration imageTook) {}
