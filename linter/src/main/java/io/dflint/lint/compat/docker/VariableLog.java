package io.dflint.lint.compat.docker;

import io.dflint.model.Bindings;
import io.dflint.model.Variable;
import io.dflint.model.Variable.Origin;
import io.dflint.word.Environment;
import org.jspecify.annotations.Nullable;

/** The variables of a stage, as a build sets them one after the other. */
final class VariableLog {
    private @Nullable Bindings variables;

    /** Starts with the final variables of a parent stage, or without any. */
    VariableLog(@Nullable VariableLog parent) {
        variables = parent == null ? Bindings.NONE : parent.variables;
    }

    void define(String name, String value) {
        variables = Bindings.with(variables, new Variable(name, value, Origin.ENV, null, null, null));
    }

    /** Declares a name, as ARG does even without a value. */
    void declare(String name) {
        if (!isDeclared(name)) {
            variables = Bindings.with(variables, new Variable(name, null, Origin.ARG, null, null, null));
        }
    }

    boolean isDeclared(String name) {
        return Bindings.find(variables, name) != null;
    }

    /** Returns the current variables; later definitions are not visible in it. */
    Environment scope() {
        Bindings now = variables;
        return name -> {
            Variable variable = Bindings.find(now, name);
            return variable == null ? null : variable.value();
        };
    }
}
