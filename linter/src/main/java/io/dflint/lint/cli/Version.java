package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the resource {@code version.txt}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            return new String[] {"dflint " + (in == null ? "unknown" : new String(in.readAllBytes(), UTF_8).strip())};
        }
    }
}
