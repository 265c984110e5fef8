package io.dflint.lsp.notes;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.InstructionForm;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.MountOption;
import io.dflint.instruction.MountType;
import java.util.Locale;

/** What the instructions and their flags do, in a few words; the forms are those of the Dockerfile reference. */
public final class InstructionNotes {
    private InstructionNotes() {}

    /** An instruction with its form, what it does, and its flags. */
    public static String of(InstructionType type) {
        StringBuilder out = new StringBuilder("```dockerfile\n");
        for (InstructionForm form : type.forms()) {
            out.append(form.text()).append('\n');
        }
        out.append("```\n\n").append(type.summary());
        for (FlagSpec flag : type.flags()) {
            out.append("\n- `--").append(flag.name()).append("` ").append(flag.summary());
            if (!flag.since().isEmpty()) {
                out.append(" (since syntax ").append(flag.since()).append(')');
            }
        }
        return out.append("\n\n[Reference](https://docs.docker.com/reference/dockerfile/#")
                .append(type.name().toLowerCase(Locale.ROOT))
                .append(')')
                .toString();
    }

    /** A flag of an instruction. */
    public static String of(InstructionType type, FlagSpec flag) {
        StringBuilder out = new StringBuilder("`")
                .append(type)
                .append(" --")
                .append(flag.name())
                .append("`: ")
                .append(flag.summary());
        if (!flag.values().isEmpty()) {
            out.append("\n\nValues: ").append(String.join(", ", flag.values()));
        }
        if (!flag.since().isEmpty()) {
            out.append("\n\nSince Dockerfile syntax ").append(flag.since());
        }
        return out.toString();
    }

    /** A kind of mount, with its options. */
    public static String of(MountType type) {
        StringBuilder out = new StringBuilder("`RUN --mount=type=")
                .append(type.text())
                .append("`: ")
                .append(type.summary())
                .append('\n');
        for (MountOption option : type.options()) {
            out.append("\n- `")
                    .append(String.join("`, `", option.names()))
                    .append("` ")
                    .append(option.summary());
        }
        return out.toString();
    }

    /** An option of a mount. */
    public static String of(MountOption option) {
        StringBuilder out = new StringBuilder("`")
                .append(String.join("`, `", option.names()))
                .append("`: ")
                .append(option.summary());
        if (!option.choices().isEmpty()) {
            out.append("\n\nValues: ").append(String.join(", ", option.choices()));
        }
        if (!option.since().isEmpty()) {
            out.append("\n\nSince Dockerfile syntax ").append(option.since());
        }
        return out.toString();
    }
}
