package io.dflint.lsp.feature.hover;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.model.WorkingDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a step sees: directory, user, shell and variables. */
final class StepNotes {
    private static final int MOST_VARIABLES = 20;
    private static final int LONGEST_VALUE = 200;

    private StepNotes() {}

    /** Begins with an empty line; empty for what is no step of a stage. */
    static String of(Document document, Instruction instruction) {
        if (document.model().stageOf(instruction) == null || instruction instanceof From) {
            return "";
        }
        Scope scope = document.model().scopeAt(instruction);
        WorkingDirectory folder = scope.workdir();
        StringBuilder out = new StringBuilder("\n\nHere:\n- folder ");
        if (!folder.inImage()) {
            out.append(code(folder.path()));
        } else if (folder.path().isEmpty()) {
            out.append("that of the base image");
        } else {
            out.append(code(folder.path())).append(" in that of the base image");
        }
        if (scope.user() != null) {
            out.append("\n- user ").append(code(scope.user()));
        }
        if (scope.shell() != null) {
            out.append("\n- shell ").append(code(String.join(" ", scope.shell())));
        }
        variables("environment", Variable.Origin.ENV, scope, out);
        variables("arguments", Variable.Origin.ARG, scope, out);
        return out.toString();
    }

    private static void variables(String title, Variable.Origin origin, Scope scope, StringBuilder out) {
        List<Variable> found = new ArrayList<>();
        for (Variable variable : scope.variables()) {
            if (variable.origin() == origin) {
                found.add(variable);
            }
        }
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparing(Variable::name));
        out.append("\n- ").append(title);
        for (Variable variable : found.subList(0, Math.min(found.size(), MOST_VARIABLES))) {
            String value = variable.value() == null ? "" : "=" + variable.value();
            out.append("\n  - ").append(code(variable.name() + value));
        }
        if (found.size() > MOST_VARIABLES) {
            out.append("\n  - and ").append(found.size() - MOST_VARIABLES).append(" more");
        }
    }

    /** A value as code, whatever is in it. */
    static String code(String value) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        shown = shown.replace('\n', '⏎').replace("\r", "");
        if (shown.indexOf('`') < 0) {
            return shown.isBlank() ? "`\"" + shown + "\"`" : "`" + shown + "`";
        }
        return "`` " + shown.replace("``", "` `") + " ``";
    }
}
