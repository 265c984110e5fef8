package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.facts.script.ShellPragma;
import io.dflint.lint.facts.script.ShellPragmas;
import io.dflint.lint.facts.shell.OutsideVariables;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.flow.ValueShape;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm.ShellForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that hadolint passes to ShellCheck: those in shell form, for the shell that SHELL or a comment sets, with
 * every ARG and ENV set to {@code 1}.
 */
final class HadolintShellScripts {
    private final BuildModel model;
    private final ShellPragmas pragmas;

    private HadolintShellScripts(BuildModel model, ShellPragmas pragmas) {
        this.model = model;
        this.pragmas = pragmas;
    }

    static List<ShellScript> of(List<RunScript> runs, BuildModel model, ShellPragmas pragmas) {
        HadolintShellScripts reader = new HadolintShellScripts(model, pragmas);
        List<ShellScript> found = new ArrayList<>(runs.size());
        for (RunScript run : runs) {
            if (run.run().command() instanceof ShellForm && !run.scripts().isEmpty()) {
                reader.read(run, found);
            }
        }
        return List.copyOf(found);
    }

    private void read(RunScript run, List<ShellScript> found) {
        String shell = shell(run);
        if (isOther(shell)) {
            return;
        }
        Script asBash = run.scripts().getFirst();
        Dialect dialect = Dialect.of(List.of(shell));
        if (!dialect.isShell()) {
            return;
        }
        Script script = dialect == asBash.dialect() ? asBash : ShellParser.parse(asBash.text(), dialect);
        Scope scope = run.isOnbuild() ? null : model.scopeAt(run.instruction());
        found.add(new ShellScript(run, true, script, new Exported(scope)));
    }

    private String shell(RunScript run) {
        Instruction instruction = run.instruction();
        List<String> words = instruction instanceof Onbuild
                ? null
                : model.scopeAt(instruction).shell();
        if (words != null && !words.isEmpty()) {
            return words.getFirst();
        }
        ShellPragma pragma = pragmas.at(instruction);
        return pragma == null ? "/bin/sh" : pragma.shell();
    }

    private static boolean isOther(String shell) {
        String name = shell.toLowerCase(Locale.ROOT);
        return name.contains("pwsh") || name.contains("powershell") || name.contains("cmd");
    }

    /**
     * The variables that hadolint exports for ShellCheck.
     *
     * @param scope the scope; null if there is none
     */
    private record Exported(@Nullable Scope scope) implements OutsideVariables {
        @Override
        public boolean isKnown(String name) {
            return switch (name) {
                case "HTTP_PROXY",
                        "http_proxy",
                        "HTTPS_PROXY",
                        "https_proxy",
                        "FTP_PROXY",
                        "ftp_proxy",
                        "NO_PROXY",
                        "no_proxy" -> true;
                default -> scope != null && isDeclared(scope.variable(name));
            };
        }

        private static boolean isDeclared(@Nullable Variable variable) {
            return variable != null && variable.nameRange() != null;
        }

        @Override
        public @Nullable ValueShape shape(String name) {
            return isKnown(name) ? ValueShape.WORD : null;
        }

        @Override
        public boolean stopsAtErrors() {
            return false;
        }
    }
}
