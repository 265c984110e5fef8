package io.dflint.builder.execute;

import io.dflint.builder.cache.ExportedCache;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of a build.
 *
 * @param image the ID of the image
 * @param cached the number of steps found in the cache
 * @param executed the number of steps that ran
 * @param cache the results of the steps for other machines; null if not requested
 * @param imageTook the time needed to create the image from the files of its last step
 */
public record BuildResult(
        String image, int cached, int executed, @Nullable ExportedCache cache, Duration imageTook) {}
