package io.dflint.lsp.feature.completion;

/** Handles texts with placeholders such as {@code ${1:name}} (LSP, snippet syntax). */
final class Snippets {
    private Snippets() {}

    /** Returns a placeholder that shows a text. */
    static String placeholder(int number, String shown) {
        StringBuilder out = new StringBuilder("${").append(number).append(':');
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c == '$' || c == '}' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.append('}').toString();
    }

    static boolean hasPlaceholders(String template) {
        return template.contains("${");
    }

    /** Returns the text with placeholders replaced by the texts that they show. */
    static String withoutPlaceholders(String template) {
        StringBuilder out = new StringBuilder(template.length());
        boolean inside = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (!inside && template.startsWith("${", i)) {
                i = template.indexOf(':', i);
                inside = true;
            } else if (inside && c == '}') {
                inside = false;
            } else if (c == '\\') {
                out.append(template.charAt(++i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
