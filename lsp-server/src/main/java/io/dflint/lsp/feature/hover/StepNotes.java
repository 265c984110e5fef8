package io.dflint.lsp.feature.hover;

import static io.dflint.lsp.notes.Markdown.code;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.model.WorkingDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Describes the environment of a step: directory, user, shell and variables. */
final class StepNotes {
    private static final int MOST_VARIABLES = 20;

    private StepNotes() {}

    /** Returns the description, preceded by an empty line; empty if the instruction is not a step of a stage. */
    static String of(Document document, Instruction instruction) {
        if (document.model().stageOf(instruction) == null || instruction instanceof From) {
            return "";
        }
        Scope scope = document.model().scopeAt(instruction);
        WorkingDirectory folder = scope.workdir();
        StringBuilder out = new StringBuilder("\n\nAt this instruction:\n- Working directory: ");
        if (!folder.inImage()) {
            out.append(code(folder.path()));
        } else if (folder.path().isEmpty()) {
            out.append("inherited from the base image");
        } else {
            out.append(code(folder.path())).append(", relative to that of the base image");
        }
        if (scope.user() != null) {
            out.append("\n- User: ").append(code(scope.user()));
        }
        if (scope.shell() != null) {
            out.append("\n- Shell: ").append(code(String.join(" ", scope.shell())));
        }
        variables("Environment variables:", Variable.Origin.ENV, scope, out);
        variables("Build arguments:", Variable.Origin.ARG, scope, out);
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
            out.append("\n  - ").append(found.size() - MOST_VARIABLES).append(" more");
        }
    }
}
