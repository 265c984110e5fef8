package io.dflint.builder.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a step does to the files of the image. */
public sealed interface Action {

    /** Nothing: the step changes the config only. */
    record None() implements Action {
        static final None INSTANCE = new None();
    }

    /**
     * Runs a command.
     *
     * @param command program and arguments
     * @param script the file that the command is, for a heredoc that names its interpreter; else null
     * @param env what it sees: variables of the image, of ENV and ARG, in order
     * @param args the names among them that ARG declares
     * @param proxies predefined proxy variables that were given; they win over {@code env} and do not count for the cache
     * @param network {@code default}, {@code none}, {@code host} or a network's name
     * @param insecure whether it gets all privileges
     * @param hostname of the container; empty for BuildKit's
     */
    record Run(
            List<String> command,
            @Nullable Script script,
            Map<String, String> env,
            Set<String> args,
            Map<String, String> proxies,
            String user,
            String workdir,
            List<RunMount> mounts,
            String network,
            boolean insecure,
            String hostname)
            implements Action {}

    /**
     * A heredoc that is run as a program.
     *
     * @param path where it is mounted
     */
    record Script(String path, String content) {}

    /**
     * Copies files.
     *
     * @param destination absolute; ends with a slash if it must be a directory
     * @param owner {@code user[:group]}, names or numbers; empty for root
     * @param mode null keeps the modes
     * @param link whether the files go into a layer that does not depend on what is below
     * @param archives whether this is ADD, for messages
     */
    record Copy(
            List<CopySource> sources,
            String destination,
            String owner,
            @Nullable ModeChange mode,
            boolean link,
            List<String> excludes,
            boolean archives)
            implements Action {

        /** Copies whatever there is into the root directory. */
        public static Copy all() {
            return new Copy(List.of(), "/", "", null, false, List.of(), false);
        }
    }

    /**
     * Makes a directory and its parents.
     *
     * @param owner {@code user[:group]}; empty for root
     */
    record MakeFolder(String path, String owner) implements Action {}
}
