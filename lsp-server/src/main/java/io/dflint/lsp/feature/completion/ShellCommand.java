package io.dflint.lsp.feature.completion;

import io.dflint.syntax.Blanks;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The simple command of a script that contains the cursor, after the name of its program.
 *
 * @param program the program without its directory
 * @param arguments the words before the cursor
 * @param word the text directly before the cursor; may be empty
 */
record ShellCommand(String program, List<String> arguments, LogicalText word) {

    /**
     * @param script the script up to the cursor
     * @return null if the cursor is in quotes or not in an argument
     */
    static @Nullable ShellCommand of(LogicalText script) {
        List<LogicalText> words = lastCommand(script);
        if (words == null) {
            return null;
        }
        int first = 0;
        while (first < words.size() && isBeforeProgram(words.get(first).toString())) {
            first++;
        }
        if (first + 1 >= words.size()) {
            return null;
        }
        List<String> arguments = new ArrayList<>();
        for (LogicalText argument : words.subList(first + 1, words.size() - 1)) {
            arguments.add(argument.toString());
        }
        String program = words.get(first).toString();
        return new ShellCommand(
                program.substring(program.lastIndexOf('/') + 1), List.copyOf(arguments), words.getLast());
    }

    /**
     * Returns the words of the last command, including the one at the cursor even if it is empty, or null in quotes.
     */
    private static @Nullable List<LogicalText> lastCommand(LogicalText script) {
        List<LogicalText> words = new ArrayList<>();
        char quote = 0;
        int start = 0;
        for (int at = 0; at < script.length(); at++) {
            char c = script.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '\\') {
                at++;
            } else if (Blanks.isBlank(c) || isEnd(c)) {
                if (at > start) {
                    words.add(script.subSequence(start, at));
                }
                start = at + 1;
                if (isEnd(c)) {
                    words.clear();
                }
            }
        }
        words.add(script.substring(Math.min(start, script.length())));
        return quote == 0 ? words : null;
    }

    private static boolean isEnd(char c) {
        return c == ';' || c == '&' || c == '|' || c == '(' || c == ')' || c == '\n';
    }

    private static boolean isBeforeProgram(String word) {
        return switch (word) {
            case "sudo", "exec", "env", "time", "if", "then", "else", "elif", "while", "until", "do", "!", "{" -> true;
            default -> word.indexOf('=') > 0 && word.charAt(0) != '-';
        };
    }
}
