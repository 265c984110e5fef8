package io.dflint.builder.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a build step does to the files of the image. */
public sealed interface Action {

    /** A step that changes the config only. */
    record None() implements Action {
        static final None INSTANCE = new None();
    }

    /**
     * A step that runs a command.
     *
     * @param command the program and its arguments
     * @param script the file that serves as the program, for a heredoc which names its interpreter; otherwise null
     * @param env the environment: the variables of the image, of ENV and of ARG, in order
     * @param args the names in {@code env} that ARG declares
     * @param proxies the predefined proxy variables given to the build; they override {@code env} and are not part of
     *     the cache key
     * @param network {@code default}, {@code none}, {@code host} or the name of a network
     * @param insecure whether the command gets all privileges
     * @param hostname the host name of the container; empty for BuildKit's default
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
     * @param path where the program is mounted
     */
    record Script(String path, String content) {}

    /**
     * A step that copies files.
     *
     * @param destination an absolute path; ends with a slash if it must be a directory
     * @param owner {@code user[:group]}, as names or numbers; empty for root
     * @param mode the change of the file modes; null keeps them
     * @param link whether the files go into a layer that does not depend on the layers below
     * @param archives whether the instruction is ADD, for messages
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

        /** Copies the entire source into the root directory. */
        public static Copy all() {
            return new Copy(List.of(), "/", "", null, false, List.of(), false);
        }
    }

    /**
     * A step that creates a directory and its missing parents.
     *
     * @param owner {@code user[:group]}; empty for root
     */
    record MakeFolder(String path, String owner) implements Action {}
}
