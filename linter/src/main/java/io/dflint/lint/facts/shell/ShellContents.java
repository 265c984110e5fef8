package io.dflint.lint.facts.shell;

import io.dflint.shell.flow.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An overview of the constructs in the scripts of a file. Most rules about shells look for something that most files do
 * not contain.
 */
public final class ShellContents {
    private final Set<String> names = new HashSet<>();
    private long shapes;

    public ShellContents(List<ShellScript> scripts) {
        for (ShellScript script : scripts) {
            shapes |= script.tree().shapes();
            names.addAll(script.tree().names());
        }
    }

    /** Reports whether there is a node of one of the kinds, a union of {@link Shape#bit()}. */
    public boolean has(long kinds) {
        return (shapes & kinds) != 0;
    }

    /** Reports whether a simple command has one of the words as its name, compared without a directory. */
    public boolean hasNamed(String... words) {
        for (String word : words) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
