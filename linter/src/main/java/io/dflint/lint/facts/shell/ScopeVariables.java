package io.dflint.lint.facts.shell;

import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.shell.flow.ValueShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables that ARG and ENV set for an instruction. */
public final class ScopeVariables implements OutsideVariables {
    private final Scope scope;

    public ScopeVariables(Scope scope) {
        this.scope = scope;
    }

    @Override
    public boolean isKnown(String name) {
        return scope.variable(name) != null;
    }

    @Override
    public @Nullable ValueShape shape(String name) {
        Variable variable = scope.variable(name);
        if (variable != null && isPlatform(name)) {
            return ValueShape.WORD;
        }
        String value = variable == null ? null : variable.value();
        return value == null ? null : ValueShape.of(value);
    }

    @Override
    public boolean stopsAtErrors() {
        List<String> shell = scope.shell();
        for (String word : shell == null ? List.<String>of() : shell) {
            if (word.equals("errexit")
                    || word.length() > 1 && word.startsWith("-") && !word.startsWith("--") && word.indexOf('e') > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reports whether BuildKit sets the variable to a part of a platform, such as {@code arm64}. The variant can be
     * empty, but is never split.
     */
    private static boolean isPlatform(String name) {
        return switch (name) {
            case "TARGETPLATFORM",
                    "TARGETOS",
                    "TARGETARCH",
                    "TARGETVARIANT",
                    "BUILDPLATFORM",
                    "BUILDOS",
                    "BUILDARCH",
                    "BUILDVARIANT" -> true;
            default -> false;
        };
    }
}
