package io.dflint.lint.facts.shell;

import io.dflint.shell.flow.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the scripts of a file hold at all. Most rules about shells look for something that most files do not have. */
public final class ShellContents {
    private final Set<String> names = new HashSet<>();
    private long shapes;

    public ShellContents(List<ShellScript> scripts) {
        for (ShellScript script : scripts) {
            shapes |= script.tree().shapes();
            names.addAll(script.tree().names());
        }
    }

    /** Whether there is a node of one of some kinds, as {@link Shape#bit()} has them. */
    public boolean has(long kinds) {
        return (shapes & kinds) != 0;
    }

    /** Whether a simple command begins with one of some words, its path left out. */
    public boolean hasNamed(String... words) {
        for (String word : words) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
