package io.dflint.instruction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to write an instruction, such as {@code FROM baseImage:tag AS stage}.
 *
 * @param text the form, beginning with the name of the instruction
 * @param parameters the parts of the text that stand for something, in order
 */
public record InstructionForm(String text, List<Parameter> parameters) {

    /**
     * A part of a form.
     *
     * @param start its place in the text of the form
     * @param end after its last character; where a form lacks what its siblings have at this position, its start
     * @param summary what it stands for, in Markdown; null where it is to be written as it is
     */
    public record Parameter(int start, int end, @Nullable String summary) {}

    /** @param template the form without the name, its parameters in braces */
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
