package io.dflint.instruction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One form of an instruction, such as {@code FROM baseImage:tag AS stage}, as signature help shows it.
 *
 * @param text the form, beginning with the keyword
 * @param parameters the parts of the text with a meaning of their own, in order
 */
public record InstructionForm(String text, List<Parameter> parameters) {

    /**
     * A part of a form.
     *
     * @param start the offset of its first character in the text of the form
     * @param end the offset after its last character. It equals the start if this form lacks a parameter that other
     *     forms have at this position
     * @param summary what it stands for, in Markdown; null if it is literal text
     */
    public record Parameter(int start, int end, @Nullable String summary) {}

    /**
     * Parses a form.
     *
     * @param template the form without the keyword, with its parameters in braces
     */
    static InstructionForm of(InstructionType type, String template) {
        StringBuilder text = new StringBuilder(type.name()).append(' ');
        List<Parameter> parameters = new ArrayList<>();
        String last = null;
        for (int at = 0; at < template.length(); at++) {
            if (template.charAt(at) != '{') {
                text.append(template.charAt(at));
                continue;
            }
            int close = template.indexOf('}', at);
            String name = template.substring(at + 1, close);
            last = name.equals("...") ? last : Placeholders.meaning(type, name);
            parameters.add(new Parameter(text.length(), text.length() + name.length(), last));
            text.append(name);
            at = close;
        }
        return new InstructionForm(text.toString(), List.copyOf(parameters));
    }
}
