package io.dflint.lint.rules.df3041;

import io.dflint.instruction.Mount;

/**
 * A directory that is in no layer.
 *
 * @param path the absolute path without a slash at the end
 */
record CachedFolder(String path, Mount mount) {

    /** Reports whether an absolute path is the directory or inside it. */
    boolean holds(String other) {
        return other.startsWith(path) && (other.length() == path.length() || other.charAt(path.length()) == '/');
    }
}
