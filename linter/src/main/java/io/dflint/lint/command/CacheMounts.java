package io.dflint.lint.command;

import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.text.LogicalText;
import java.util.function.Predicate;

/** Mounts that keep a cache out of the layer. */
public final class CacheMounts {
    private CacheMounts() {}

    /** Reports whether a cache or tmpfs mount of a RUN has a target that contains a text. */
    public static boolean cover(Run run, String path) {
        return any(run, target -> target.contains(path));
    }

    /**
     * Reports whether a cache or tmpfs mount of a RUN has a target that ends in a path, so that it covers the whole
     * directory.
     */
    public static boolean coverFolder(Run run, String path) {
        return any(run, target -> target.endsWith(path) || target.endsWith(path + "/"));
    }

    private static boolean any(Run run, Predicate<String> wanted) {
        for (Mount mount : run.mounts()) {
            String type = mount.type();
            LogicalText target = mount.target();
            boolean keepsOut = type.equalsIgnoreCase("cache") || type.equalsIgnoreCase("tmpfs");
            if (keepsOut && target != null && wanted.test(target.toString())) {
                return true;
            }
        }
        return false;
    }
}
