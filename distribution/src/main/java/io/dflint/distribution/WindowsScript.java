package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The start script of a program in a package for Windows. It uses the cache made by {@code lib/training/train.cmd}, and
 * starts without one if there is none.
 */
final class WindowsScript {
    private static final String HOME = "%home%";

    private final String program;
    private final Launch launch;
    private final String version;

    /** @param version distinguishes the caches of different versions */
    WindowsScript(String program, Launch launch, String version) {
        this.program = program;
        this.launch = launch;
        this.version = version;
    }

    void write(Path folder) throws IOException {
        Path script = folder.resolve("bin").resolve(program + ".cmd");
        Files.createDirectories(script.getParent());
        Files.writeString(script, text());
    }

    String text() {
        StringBuilder text = new StringBuilder("""
            @echo off
            rem Starts %1$s, wherever the directory with its lib and java is.
            setlocal DisableDelayedExpansion
            set "JAVA_TOOL_OPTIONS="
            set "JDK_JAVA_OPTIONS="
            set "_JAVA_OPTIONS="
            for %%%%I in ("%%~dp0..") do set "home=%%%%~fI"
            "%%home%%\\java\\bin\\java.exe" "-XX:AOTCache=%%home%%\\aot\\%2$s" -Xlog:disable -XX:-UsePerfData""".formatted(program, Train.cacheName(program, version)));
        Launch.CACHED.forEach(flag -> text.append(' ').append(flag));
        for (String argument : launch.arguments(HOME, ";")) {
            text.append(' ')
                    .append(
                            argument.contains(HOME)
                                    ? '"' + argument.replace(HOME + "/lib/", HOME + "\\lib\\") + '"'
                                    : argument);
        }
        text.append(" %*\nexit /b %ERRORLEVEL%\n");
        return text.toString().replace("\n", "\r\n");
    }

    /** Returns the script that makes the caches of all programs of a package. */
    static String train(String gson) {
        return """
            @echo off
            rem Makes the caches of all programs for the place where this directory is, once it is in its last place.
            setlocal DisableDelayedExpansion
            set "JAVA_TOOL_OPTIONS="
            set "JDK_JAVA_OPTIONS="
            set "_JAVA_OPTIONS="
            for %%I in ("%~dp0..\\..") do set "home=%%~fI"
            "%home%\\java\\bin\\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%home%\\lib\\training\\dflint-distribution.jar;%home%\\lib\\GSON" io.dflint.distribution.Train "%home%"
            exit /b %ERRORLEVEL%
            """.replace("GSON", gson).replace("\n", "\r\n");
    }
}
