package io.dflint.lsp.feature.signature;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.InstructionForm;
import io.dflint.instruction.InstructionForm.Parameter;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.MountOption;
import io.dflint.instruction.MountType;
import java.util.ArrayList;
import java.util.List;

/**
 * One form of an instruction, as signature help shows it.
 *
 * @param label the form
 * @param documentation what it does, as Markdown
 * @param parameters the parts of the label that are placeholders, in order
 */
public record Signature(String label, String documentation, List<Parameter> parameters) {

    static Signature of(InstructionType type, InstructionForm form) {
        return new Signature(form.text(), type.summary(), form.parameters());
    }

    /** Returns the form of a flag, with its value as the only parameter. */
    static Signature of(InstructionType type, FlagSpec flag) {
        boolean healthcheck = type == InstructionType.HEALTHCHECK;
        String before = (healthcheck ? type + " --" : "--") + flag.name() + "=";
        String value = flag.values().isEmpty() ? flag.example() : String.join("|", flag.values());
        Parameter parameter = new Parameter(before.length(), before.length() + value.length(), null);
        return new Signature(
                before + value + (healthcheck ? " ..." : ""),
                sentence(flag.summary(), flag.since()),
                List.of(parameter));
    }

    /**
     * Returns the form of a {@code --mount} with a type, with all of its options as parameters and {@code type} first.
     */
    static Signature of(MountType type) {
        StringBuilder label = new StringBuilder("--mount=");
        List<Parameter> parameters = new ArrayList<>();
        int typeAt = label.length();
        label.append("type=").append(type.text());
        parameters.add(new Parameter(typeAt, label.length(), sentence(type.summary(), "")));
        for (MountOption option : type.options()) {
            label.append(',');
            int start = label.length();
            label.append(option.names().getFirst());
            if (!option.isSwitch()) {
                label.append('=')
                        .append(option.choices().isEmpty() ? option.example() : String.join("|", option.choices()));
            }
            parameters.add(new Parameter(start, label.length(), sentence(option.summary(), option.since())));
        }
        return new Signature(label.toString(), sentence(type.summary(), ""), List.copyOf(parameters));
    }

    private static String sentence(String summary, String since) {
        String first = Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".";
        return since.isEmpty() ? first : first + " Since Dockerfile syntax " + since + ".";
    }
}
