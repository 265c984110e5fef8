package io.dflint.lint.facts.shell;

import io.dflint.shell.flow.ValueShape;
import org.jspecify.annotations.Nullable;

/** What a script has from outside: variables, and options of its shell. */
public interface OutsideVariables {

    /** Whether a variable is set, or may be: by ARG, ENV, a base image or Docker itself. */
    boolean isKnown(String name);

    /** The shape of the value of a variable; null if that is not known. */
    @Nullable
    ValueShape shape(String name);

    /** Whether SHELL starts the shell with {@code -e}. */
    boolean stopsAtErrors();
}
