package io.dflint.lint.rules.df3041;

import io.dflint.instruction.Run;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Base;
import io.dflint.model.Scope;
import io.dflint.shell.CommandSite;
import org.jspecify.annotations.Nullable;

/** Determines where {@code cargo install} and {@code go install} put programs. */
final class InstallFolders {
    private InstallFolders() {}

    /**
     * Returns the directory of the programs that a call installs, or null if it installs none or the directory is
     * unknown.
     */
    static @Nullable String of(ProgramCall call, LintInput input) {
        Scope scope = input.model().scopeAt(call.instruction());
        if (!"install".equals(call.verb())
                || !call.site().command().assignments().isEmpty()) {
            return null;
        }
        return switch (call.program()) {
            case "cargo" -> call.optionValue("--root") == null ? ofCargo(call, scope) : null;
            case "go" -> ofGo(call, scope);
            default -> null;
        };
    }

    private static @Nullable String ofCargo(ProgramCall call, Scope scope) {
        if (scope.variable("CARGO_INSTALL_ROOT") != null) {
            return null;
        }
        if (scope.variable("CARGO_HOME") != null) {
            String home = scope.get("CARGO_HOME");
            return home == null ? null : home + "/bin";
        }
        return isOfficial(call, "rust") ? "/usr/local/cargo/bin" : null;
    }

    private static @Nullable String ofGo(ProgramCall call, Scope scope) {
        if (scope.variable("GOBIN") != null) {
            return scope.get("GOBIN");
        }
        if (scope.variable("GOPATH") != null) {
            String path = scope.get("GOPATH");
            return path == null || path.indexOf(':') >= 0 ? null : path + "/bin";
        }
        return isOfficial(call, "golang") ? "/go/bin" : null;
    }

    private static boolean isOfficial(ProgramCall call, String name) {
        return call.stage() != null
                && call.stage().root().base() instanceof Base.OfImage image
                && (image.reference().equals(name) || image.reference().startsWith(name + ":"));
    }

    /** Reports whether a RUN copies or moves something, which may be what it installed. */
    static boolean copies(Run run, LintInput input) {
        RunScript script = input.facts().run(run);
        if (script == null) {
            return true;
        }
        for (CommandSite site : script.calls()) {
            String program = site.command().program();
            boolean isUnknown = program == null && !site.command().words().isEmpty();
            if (isUnknown || program != null && isCopy(program)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCopy(String program) {
        return program.equals("cp") || program.equals("mv") || program.equals("install") || program.equals("ln");
    }
}
