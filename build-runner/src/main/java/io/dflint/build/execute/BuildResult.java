package io.dflint.build.execute;

/**
 * What a build made.
 *
 * @param image the id of the image
 * @param cached how many steps came from the cache
 * @param executed how many steps did work
 */
public record BuildResult(String image, int cached, int executed) {}
