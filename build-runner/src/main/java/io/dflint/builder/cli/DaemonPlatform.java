package io.dflint.builder.cli;

import io.dflint.builder.daemon.DaemonInfo;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.image.Platform;
import java.util.Locale;

/** Determines the platform of a daemon. */
final class DaemonPlatform {
    private DaemonPlatform() {}

    /**
     * Returns the platform. A daemon reached through a local socket has the architecture of this machine; any other
     * daemon is asked.
     */
    static Platform of(Engine engine) throws EngineException {
        if (engine.address().startsWith("unix:")) {
            String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
            return new Platform("linux", architecture, "").normalized();
        }
        DaemonInfo info = engine.info();
        return new Platform(info.os(), info.architecture(), info.variant()).normalized();
    }
}
