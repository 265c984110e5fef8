package io.dflint.lint.rules.dl4006;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Determines whether a pipe fails when one of its commands fails. */
final class Pipefail {
    private Pipefail() {}

    /**
     * Reports whether the option is set: by SHELL, also of a base stage; by {@code set -o pipefail}; or by the first
     * line of a heredoc.
     */
    static boolean isSet(RunScript run, LintInput input) {
        List<String> shell = input.model().scopeAt(run.instruction()).shell();
        if (shell != null && (isOtherLanguage(shell) || hasOption(shell))) {
            return true;
        }
        for (CommandSite site : run.calls()) {
            if (setsOption(site.command())) {
                return true;
            }
        }
        for (Script script : run.scripts()) {
            String text = script.text().toString();
            int end = text.indexOf('\n');
            if (text.startsWith("#!")
                    && text.substring(0, end < 0 ? text.length() : end).contains("pipefail")) {
                return true;
            }
        }
        return false;
    }

    private static boolean setsOption(SimpleCommand command) {
        String program = command.program();
        boolean isShell = "set".equals(program) || "bash".equals(program) || "zsh".equals(program);
        return isShell && command.hasArg("pipefail");
    }

    private static boolean isOtherLanguage(List<String> shell) {
        return !shell.isEmpty() && isName(baseName(shell.getFirst()));
    }

    private static boolean isName(String text) {
        return text.startsWith("pwsh") || text.startsWith("powershell") || text.startsWith("cmd");
    }

    private static boolean hasOption(List<String> shell) {
        boolean option = false;
        for (String word : shell) {
            if (option && word.equals("pipefail")) {
                return knowsOption(shell.getFirst());
            }
            option |= isOption(word);
        }
        return false;
    }

    private static boolean knowsOption(String shell) {
        String name = baseName(shell);
        return name.equals("bash") || name.equals("zsh") || name.equals("ash");
    }

    private static boolean isOption(String word) {
        return word.startsWith("-") && !word.startsWith("--") && word.indexOf('o') > 0;
    }

    private static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
