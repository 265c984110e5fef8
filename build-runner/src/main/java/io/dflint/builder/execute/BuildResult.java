package io.dflint.builder.execute;

import java.time.Duration;

/**
 * What a build made.
 *
 * @param image the id of the image
 * @param cached how many steps came from the cache
 * @param executed how many steps did work
 * @param imageTook how long it took to make the image of the files of its last step
 */
public record BuildResult(String image, int cached, int executed, Duration imageTook) {}
