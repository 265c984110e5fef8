package io.dflint.lint.compat.docker;

import io.dflint.model.Bindings;
import io.dflint.model.Variable;
import io.dflint.model.Variable.Origin;
import io.dflint.word.Environment;
import org.jspecify.annotations.Nullable;

/** The variables of a stage as a build sets them, one after the other. */
final class VariableLog {
    private @Nullable Bindings variables;

    /** Begins with what a stage ends with, or with nothing. */
    VariableLog(@Nullable VariableLog parent) {
        variables = parent == null ? Bindings.NONE : parent.variables;
    }

    void define(String name, String value) {
        variables = Bindings.with(variables, new Variable(name, value, Origin.ENV, null, null, null));
    }

    /** ARG makes a name known even without a value. */
    void declare(String name) {
        if (!isDeclared(name)) {
            variables = Bindings.with(variables, new Variable(name, null, Origin.ARG, null, null, null));
        }
    }

    boolean isDeclared(String name) {
        return Bindings.find(variables, name) != null;
    }

    /** The variables as they are now; later definitions do not show. */
    Environment scope() {
        Bindings now = variables;
        return name -> {
            Variable variable = Bindings.find(now, name);
            return variable == null ? null : variable.value();
        };
    }
}
