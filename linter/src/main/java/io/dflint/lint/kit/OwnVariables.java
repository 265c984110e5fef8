package io.dflint.lint.kit;

import io.dflint.model.Scope;
import io.dflint.word.WordPart;

/** Recognizes variables that are probably not meant for Docker. */
public final class OwnVariables {
    private OwnVariables() {}

    /**
     * Reports whether a variable in a heredoc belongs to the file that the heredoc becomes: nothing defines it, and
     * images do not set variables like it.
     */
    public static boolean is(WordPart.Variable variable, Scope scope) {
        String name = variable.name();
        if (!variable.isDefinable()) {
            // $@ and $1 belong to scripts. $( and unusual spellings have no name.
            return !name.isEmpty();
        }
        return variable.modifier() == null && scope.variable(name) == null && hasLowerCase(name) && !isOfImages(name);
    }

    private static boolean hasLowerCase(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 'a' && name.charAt(i) <= 'z') {
                return true;
            }
        }
        return false;
    }

    /** The few lower-case names that images and builds set. */
    private static boolean isOfImages(String name) {
        return name.endsWith("_proxy") || name.equals("container") || name.startsWith("npm_config_");
    }
}
