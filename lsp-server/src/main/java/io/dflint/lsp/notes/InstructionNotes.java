package io.dflint.lsp.notes;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.InstructionForm;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.MountOption;
import io.dflint.instruction.MountType;
import io.dflint.syntax.DirectiveType;
import java.util.List;
import java.util.Locale;

/** The descriptions of instructions, flags, mounts and directives from the parser's tables, as Markdown. */
public final class InstructionNotes {
    private static final String REFERENCE = "https://docs.docker.com/reference/dockerfile/#";

    private InstructionNotes() {}

    /** Describes an instruction: its purpose, its forms and its flags. */
    public static String of(InstructionType type) {
        StringBuilder out = new StringBuilder(type.summary()).append("\n\n```dockerfile\n");
        for (InstructionForm form : type.forms()) {
            out.append(form.text()).append('\n');
        }
        out.append("```\n");
        for (FlagSpec flag : type.flags()) {
            out.append("\n- `--").append(flag.name()).append("` ").append(flag.summary());
            if (!flag.since().isEmpty()) {
                out.append(" (since syntax ").append(flag.since()).append(')');
            }
        }
        return out.append(type.flags().isEmpty() ? "\n" : "\n\n")
                .append(link(type.name().toLowerCase(Locale.ROOT)))
                .toString();
    }

    /** Describes a flag of an instruction. */
    public static String of(InstructionType type, FlagSpec flag) {
        return "`" + type + " --" + flag.name() + "`: " + flag.summary() + values(flag.values()) + since(flag.since())
                + "\n\n"
                + link(type.name().toLowerCase(Locale.ROOT) + "---" + flag.name());
    }

    /** Describes a type of mount with its options. */
    public static String of(MountType type) {
        StringBuilder out = new StringBuilder("`RUN --mount=type=")
                .append(type.text())
                .append("`: ")
                .append(type.summary())
                .append('\n');
        for (MountOption option : type.options()) {
            out.append("\n- ").append(names(option)).append(' ').append(option.summary());
        }
        return out.append("\n\n").append(link("run---mounttype" + type.text())).toString();
    }

    /** Describes an option of a mount. */
    public static String of(MountOption option) {
        return names(option) + ": " + option.summary() + values(option.choices()) + since(option.since());
    }

    /** Describes a parser directive. */
    public static String of(DirectiveType type) {
        return type.summary() + "\n\n```dockerfile\n# " + type.text() + "=" + type.example() + "\n```\n\n"
                + type.meaning() + "\n\n" + link(type.text());
    }

    private static String names(MountOption option) {
        return "`" + String.join("`, `", option.names()) + "`";
    }

    private static String values(List<String> values) {
        return values.isEmpty() ? "" : "\n\nValues: `" + String.join("`, `", values) + "`";
    }

    private static String since(String version) {
        return version.isEmpty() ? "" : "\n\nSince Dockerfile syntax " + version;
    }

    private static String link(String anchor) {
        return "[Reference](" + REFERENCE + anchor + ")";
    }
}
