package io.dflint.lint.rules.dl4006;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Shell;
import io.dflint.lint.LintInput;
import io.dflint.lint.facts.RunScript;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** Whether a pipe fails when one of its commands fails. */
final class Pipefail {
    private Pipefail() {}

    /** By SHELL, also of a stage below; by {@code set -o pipefail}; by the first line of a heredoc. */
    static boolean isSet(RunScript run, LintInput input) {
        List<String> shell = input.model().scopeAt(run.instruction()).shell();
        if (shell != null && (isOtherLanguage(shell) || hasOption(shell))) {
            return true;
        }
        for (CommandSite site : run.commands()) {
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

    /** Only a SHELL of the same stage counts. */
    static boolean forHadolint(RunScript run) {
        Stage stage = run.stage();
        boolean set = false;
        if (stage != null) {
            for (Instruction instruction : stage.instructions()) {
                if (instruction.range().start() >= run.instruction().range().start()) {
                    break;
                }
                if (instruction instanceof Shell shell) {
                    List<String> words = new ArrayList<>();
                    shell.words().forEach(word -> words.add(word.toString()));
                    set = isOtherLanguage(words) || hasOption(words);
                }
            }
        }
        return set;
    }

    private static boolean isOtherLanguage(List<String> shell) {
        String name = shell.isEmpty() ? "" : baseName(shell.getFirst());
        return name.startsWith("pwsh") || name.startsWith("powershell") || name.startsWith("cmd");
    }

    private static boolean hasOption(List<String> shell) {
        String name = shell.isEmpty() ? "" : baseName(shell.getFirst());
        if (!name.equals("bash") && !name.equals("zsh") && !name.equals("ash")) {
            return false;
        }
        boolean option = false;
        for (String word : shell) {
            if (option && word.equals("pipefail")) {
                return true;
            }
            option |= word.startsWith("-") && !word.startsWith("--") && word.indexOf('o') > 0;
        }
        return false;
    }

    private static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
