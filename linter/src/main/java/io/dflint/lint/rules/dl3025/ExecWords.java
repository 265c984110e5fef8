package io.dflint.lint.rules.dl3025;

/** Writes a shell script as a JSON array. */
final class ExecWords {
    private static final String PLAIN = "_-./:=@%+,";

    private ExecWords() {}

    /** The words of a script in which nothing needs a shell; else the array that starts the shell as Docker does. */
    static String of(String script) {
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c != ' ' && c != '\t' && !isPlain(c)) {
                return shell(script);
            }
        }
        String[] words = script.strip().split("[ \t]+", -1);
        return words[0].indexOf('=') >= 0 ? shell(script) : array(words);
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static String shell(String script) {
        return array("/bin/sh", "-c", script);
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
