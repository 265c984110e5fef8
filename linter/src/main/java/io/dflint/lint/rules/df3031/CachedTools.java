package io.dflint.lint.rules.df3031;

import io.dflint.lint.command.DependencyInstall;
import io.dflint.lint.command.Ecosystem;
import io.dflint.lint.command.ProgramCall;
import org.jspecify.annotations.Nullable;

/** Detects calls that download what a cache could keep. */
final class CachedTools {
    private CachedTools() {}

    /** Returns the tool of a call that downloads dependencies, or null for another call, or one that uses no cache. */
    static @Nullable Ecosystem of(ProgramCall call) {
        String verb = call.verb();
        boolean downloads = DependencyInstall.is(call)
                || switch (call.program()) {
                    case "pip", "gem" -> call.has("install");
                    case "uv" -> "sync".equals(verb) || call.has("install");
                    case "npm" -> "install".equals(verb) || "i".equals(verb);
                    case "pnpm", "yarn", "bun" -> "install".equals(verb) || "add".equals(verb) || "i".equals(verb);
                    case "poetry", "pdm", "composer", "bundle" -> "install".equals(verb);
                    case "go" -> "build".equals(verb) || "install".equals(verb) || "test".equals(verb);
                    case "cargo" -> "build".equals(verb) || "install".equals(verb) || "fetch".equals(verb);
                    case "mvn", "mvnw" -> call.has("package", "install", "verify", "compile");
                    case "gradle", "gradlew" -> call.has("build", "assemble", "bootJar", "installDist", "shadowJar");
                    case "dotnet" -> "restore".equals(verb) || "publish".equals(verb) || "build".equals(verb);
                    default -> false;
                };
        boolean keepsNone = call.has("--no-cache", "--no-cache-dir");
        return downloads && !keepsNone ? Ecosystem.of(call.program()) : null;
    }
}
