package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Shell;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Determines whether a pipeline fails if one of its commands fails. */
final class Pipefail {
    private Pipefail() {}

    /** Returns the instructions after a SHELL that sets the option, in the same stage. */
    static Set<Instruction> instructionsWith(LintInput input) {
        Set<Instruction> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Stage stage : input.model().stages()) {
            boolean set = false;
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Shell shell) {
                    set = isSet(shell);
                } else if (set) {
                    found.add(instruction);
                }
            }
        }
        return found;
    }

    /** hadolint parses the words as a command, and recognizes other shells only by the start of the text. */
    private static boolean isSet(Shell shell) {
        StringBuilder text = new StringBuilder();
        for (LogicalText word : shell.words()) {
            text.append(text.length() == 0 ? "" : " ").append(word);
        }
        List<String> words = List.of(text.toString().strip().split("[ \t]+", -1));
        boolean option = false;
        for (String word : words) {
            option |= isOption(word);
        }
        return isName(text.toString()) || knowsOption(words.getFirst()) && option && words.contains("pipefail");
    }

    private static boolean isName(String text) {
        return text.startsWith("pwsh") || text.startsWith("powershell") || text.startsWith("cmd");
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
