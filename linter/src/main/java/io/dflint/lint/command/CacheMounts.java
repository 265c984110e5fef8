package io.dflint.lint.command;

import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.text.LogicalText;

/** Mounts that keep a cache out of the layer. */
public final class CacheMounts {
    private CacheMounts() {}

    /** Whether a cache or tmpfs mount of a RUN has a target that contains a text. */
    public static boolean cover(Run run, String path) {
        for (Mount mount : run.mounts()) {
            String type = mount.type();
            LogicalText target = mount.target();
            boolean keepsOut = type.equalsIgnoreCase("cache") || type.equalsIgnoreCase("tmpfs");
            if (keepsOut && target != null && target.toString().contains(path)) {
                return true;
            }
        }
        return false;
    }
}
