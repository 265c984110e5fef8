package io.dflint.builder.cli;

import io.dflint.builder.daemon.DaemonInfo;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.image.Platform;
import java.util.Locale;

/** The platform that a daemon runs on. */
final class DaemonPlatform {
    private DaemonPlatform() {}

    /** A daemon that is reached through a socket of this machine has its architecture; others are asked. */
    static Platform of(Engine engine) throws EngineException {
        if (engine.address().startsWith("unix:")) {
            String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
            return new Platform("linux", architecture, "").normalized();
        }
        DaemonInfo info = engine.info();
        return new Platform(info.os(), info.architecture(), info.variant()).normalized();
    }
}
