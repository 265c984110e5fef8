package io.dflint.lint.facts.shell;

import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.shell.flow.ValueShape;
import org.jspecify.annotations.Nullable;

/** The variables of a container: those of ENV, and any that are set when it is started. */
final class ContainerVariables implements OutsideVariables {
    private final Scope scope;
    private final ScopeVariables ofScope;

    ContainerVariables(Scope scope) {
        this.scope = scope;
        ofScope = new ScopeVariables(scope);
    }

    @Override
    public boolean isKnown(String name) {
        return true;
    }

    @Override
    public @Nullable ValueShape shape(String name) {
        Variable variable = scope.variable(name);
        return variable != null && variable.origin() == Variable.Origin.ENV ? ofScope.shape(name) : null;
    }

    @Override
    public boolean stopsAtErrors() {
        return ofScope.stopsAtErrors();
    }
}
