package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The start script of a program in a package. It uses the cache in the package if there is one, or else the user's
 * cache for the directory of the package. If neither exists, the first start begins to make the latter in the
 * background, at low priority, and runs without one.
 */
final class PackagedScript {
    private final String program;
    private final Launch launch;
    private final String tools;
    private final String version;

    /**
     * @param tools the class path of {@link Train}, relative to the variable {@code $home}
     * @param version distinguishes the caches of different versions
     */
    PackagedScript(String program, Launch launch, String tools, String version) {
        this.program = program;
        this.launch = launch;
        this.tools = tools;
        this.version = version;
    }

    void write(Path folder) throws IOException {
        String text = """
            #!/bin/sh
            # Starts %1$s, wherever the directory with its lib and java is.
            self=$0
            while [ -h "$self" ]; do
              link=$(readlink "$self")
              case $link in /*) self=$link ;; *) self=${self%%/*}/$link ;; esac
            done
            case $self in */*) home=${self%%/*}/.. ;; *) home=.. ;; esac
            # A cache holds for one place.
            home=$(cd "$home" && pwd -P) || exit 2
            case $home in *:*) echo "%1$s: Java does not start in a directory with a colon in its path; move $home" >&2; exit 2 ;; esac
            %2$s
            java=$home/java/bin/java
            cache=$home/aot/%3$s
            if [ ! -f "$cache" ]; then
              caches=${XDG_CACHE_HOME:-${HOME-}/.cache}/dflint/aot$home
              cache=$caches/%3$s
              # The start that can make the directory makes the cache, once; again a day after one that did not get to its end. Without one,
              # the program starts all the same. A machine of CI does not live long enough to gain by it.
              if [ -d "$cache.training" ] && [ -n "$(find "$cache.training" -prune -mtime +0 2>/dev/null)" ]; then
                rmdir "$cache.training" 2>/dev/null
              fi
              if [ ! -f "$cache" ] && [ -z "${CI-}" ] && mkdir -p "$caches" 2>/dev/null && mkdir "$cache.training" 2>/dev/null; then
                (
                  trap '' HUP INT
                  cd / && nice "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%4$s" \
                    io.dflint.distribution.Train "$home" %1$s "$caches" && rmdir "$cache.training"
                ) </dev/null >/dev/null 2>&1 &
              fi
            fi
            exec "$java" -XX:AOTCache="$cache" \
              %5$s "$@"
            """.formatted(
                        program,
                        StartScript.SETTINGS,
                        Train.cacheName(program, version),
                        tools,
                        StartScript.words(launch, "$home"));
        StartScript.writeExecutable(folder.resolve("bin").resolve(program), text);
    }
}
