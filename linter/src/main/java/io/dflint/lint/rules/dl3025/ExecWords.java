package io.dflint.lint.rules.dl3025;

import io.dflint.lint.command.Interpreters;
import java.util.ArrayList;
import java.util.List;

/** Converts a shell script to a JSON array. */
final class ExecWords {
    private static final String PLAIN = "_-./:=@%+,";

    private ExecWords() {}

    /** What a command in shell form needs the shell for. */
    enum Kind {
        /** Nothing. */
        WORDS,
        /** The values of variables in the words of a single command. */
        VARIABLES,
        SCRIPT
    }

    static Kind kind(String script) {
        boolean variables = false;
        int name = 0;
        while (name < script.length() && isPlain(script.charAt(name)) && script.charAt(name) != '=') {
            name++;
        }
        // An assignment precedes the program.
        if (name < script.length() && script.charAt(name) == '=') {
            return Kind.SCRIPT;
        }
        char quote = 0;
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
            } else if (quote != '\'') {
                if (c == '$' || quote == 0 && (c == '{' || c == '}')) {
                    variables = true;
                } else if (quote == 0 ? c != ' ' && c != '\t' && !isPlain(c) : c == '\\' || c == '`') {
                    return Kind.SCRIPT;
                }
            }
        }
        return quote != 0 || isKeyword(script.substring(0, name)) || isShell(script.substring(0, name), script)
                ? Kind.SCRIPT
                : variables ? Kind.VARIABLES : Kind.WORDS;
    }

    /** Reports whether a shell runs a script given in quotes. */
    private static boolean isShell(String program, String script) {
        String name = program.substring(program.lastIndexOf('/') + 1);
        return Interpreters.isShell(name) && (script.indexOf('"') >= 0 || script.indexOf('\'') >= 0);
    }

    /** Reports whether a word is built into the shell, so that there is no such program. */
    private static boolean isKeyword(String word) {
        return switch (word) {
            case "cd", "export", "set", "source", ".", "eval", "ulimit", "umask", "exit" -> true;
            default -> false;
        };
    }

    /** Returns the words of a script of the kind {@link Kind#WORDS} as a JSON array. */
    static String words(String script) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (int i = 0; i <= script.length(); i++) {
            char c = i < script.length() ? script.charAt(i) : ' ';
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
                started = true;
            } else if (quote == 0 && (c == ' ' || c == '\t')) {
                if (started) {
                    words.add(word.toString());
                }
                word.setLength(0);
                started = false;
            } else {
                word.append(c);
                started = true;
            }
        }
        return array(words);
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static String array(List<String> words) {
        StringBuilder out = new StringBuilder("[");
        for (String word : words) {
            out.append(out.length() > 1 ? ", " : "").append('"');
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append('\\');
                }
                if (c < ' ') {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
        return out.append(']').toString();
    }
}
