package io.dflint.lint.rules.df3041;

import io.dflint.instruction.Mount;

/**
 * A folder that is in no layer.
 *
 * @param path absolute, without a slash at the end
 */
record CachedFolder(String path, Mount mount) {

    /** Whether an absolute path is the folder or stands in it. */
    boolean holds(String other) {
        return other.startsWith(path) && (other.length() == path.length() || other.charAt(path.length()) == '/');
    }
}
