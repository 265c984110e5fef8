package io.dflint.word;

/**
 * A replacement text in which {@code $0}, {@code $$} and {@code $name} have the meaning of Go's {@code Regexp.Expand}.
 */
final class ReplacementTemplate {
    private final String template;

    ReplacementTemplate(String template) {
        this.template = template;
    }

    /**
     * Appends the replacement for the match {@code [start, end)} of a text. Stops when the output exceeds the limit.
     */
    void append(StringBuilder out, int[] text, int start, int end, int limit) {
        int at = 0;
        while (at < template.length() && out.length() <= limit) {
            char c = template.charAt(at++);
            if (c != '$') {
                out.append(c);
            } else if (at < template.length() && template.charAt(at) == '$') {
                out.append('$');
                at++;
            } else {
                boolean braced = at < template.length() && template.charAt(at) == '{';
                int nameStart = braced ? at + 1 : at;
                int nameEnd = endOfName(nameStart);
                boolean closed = !braced || (nameEnd < template.length() && template.charAt(nameEnd) == '}');
                if (nameEnd == nameStart || !closed) {
                    out.append('$');
                    continue;
                }
                if (template.substring(nameStart, nameEnd).equals("0")) {
                    for (int i = start; i < end; i++) {
                        out.appendCodePoint(text[i]);
                    }
                }
                at = braced ? nameEnd + 1 : nameEnd;
            }
        }
    }

    private int endOfName(int start) {
        int at = start;
        while (at < template.length()) {
            int c = template.codePointAt(at);
            if (c != '_' && !Character.isLetterOrDigit(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }
}
