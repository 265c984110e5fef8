package io.dflint.builder.plan;

import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts the forms of a command to programs and arguments. */
final class Commands {
    private Commands() {}

    /** Returns the program and its arguments. A missing command counts as an empty script. */
    static List<String> of(@Nullable CommandForm form, StageState state) {
        return switch (form) {
            case null -> state.shellCommand("");
            case ExecForm exec -> strings(exec.words());
            case ShellForm(LogicalText script) -> state.shellCommand(script.toString());
        };
    }

    static List<String> strings(List<LogicalText> words) {
        List<String> texts = new ArrayList<>(words.size());
        for (LogicalText word : words) {
            texts.add(word.toString());
        }
        return texts;
    }

    /** Returns the words as the image's history shows them: {@code ["a" "b"]}. */
    static String quoted(List<String> words) {
        List<String> texts = new ArrayList<>();
        for (String word : words) {
            texts.add('"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return "[" + String.join(" ", texts) + "]";
    }
}
