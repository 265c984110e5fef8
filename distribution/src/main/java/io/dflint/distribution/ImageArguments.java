package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Prints the JVM arguments for a container image, one per line, as an argument file for {@code java @FILE}.
 *
 * <p>Usage: {@code ImageArguments LAUNCH HOME}, where LAUNCH is the file written by {@link Launch} and HOME the
 * directory of the program in the image.
 */
public final class ImageArguments {
    private ImageArguments() {}

    public static void main(String[] args) throws IOException {
        Launch launch = Launch.read(Path.of(args[0]));
        StringBuilder text = new StringBuilder();
        text.append("-Xlog:disable\n-XX:-UsePerfData\n");
        text.append(String.join("\n", Launch.CACHED)).append('\n');
        text.append("-XX:SharedArchiveFile=").append(args[1]).append("/classes.jsa\n");
        for (String argument : launch.arguments(args[1])) {
            text.append(argument).append('\n');
        }
        System.out.print(text);
    }
}
