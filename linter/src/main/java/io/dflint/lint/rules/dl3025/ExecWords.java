package io.dflint.lint.rules.dl3025;

/** Writes a shell script as a JSON array. */
final class ExecWords {
    private static final String PLAIN = "_-./:=@%+,";

    private ExecWords() {}

    /** What a command in shell form needs the shell for. */
    enum Kind {
        /** Nothing. */
        WORDS,
        /** The values of variables, in the words of one command. */
        VARIABLES,
        SCRIPT
    }

    static Kind kind(String script) {
        boolean variables = false;
        int name = 0;
        while (name < script.length() && isPlain(script.charAt(name)) && script.charAt(name) != '=') {
            name++;
        }
        // An assignment comes before the program.
        if (name < script.length() && script.charAt(name) == '=') {
            return Kind.SCRIPT;
        }
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == '$' || c == '"' || c == '{' || c == '}') {
                variables = true;
            } else if (c != ' ' && c != '\t' && !isPlain(c)) {
                return Kind.SCRIPT;
            }
        }
        return variables ? Kind.VARIABLES : isKeyword(script.substring(0, name)) ? Kind.SCRIPT : Kind.WORDS;
    }

    /** What the shell does by itself, so that there is no program of that name. */
    private static boolean isKeyword(String word) {
        return switch (word) {
            case "cd", "export", "set", "source", ".", "eval", "ulimit", "umask", "exit" -> true;
            default -> false;
        };
    }

    /** The words of a script of the kind {@link Kind#WORDS} as a JSON array. */
    static String words(String script) {
        return array(script.strip().split("[ \t]+", -1));
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static String array(String... words) {
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
