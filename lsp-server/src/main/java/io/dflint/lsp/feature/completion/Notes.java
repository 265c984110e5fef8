package io.dflint.lsp.feature.completion;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.MountOption;
import io.dflint.instruction.MountType;
import io.dflint.lint.engine.RuleLinks;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lsp.notes.InstructionNotes;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of proposals, loaded when the user selects one. A proposal only has a short key for it, which keeps
 * lists of proposals small.
 */
public final class Notes {
    private static final String INSTRUCTION = "instruction";
    private static final String FLAG = "flag";
    private static final String MOUNT = "mount";
    private static final String OPTION = "option";
    private static final String RULE = "rule";

    private Notes() {}

    static String of(InstructionType type) {
        return INSTRUCTION + " " + type;
    }

    static String of(InstructionType type, FlagSpec flag) {
        return FLAG + " " + type + " " + flag.name();
    }

    static String of(MountType type) {
        return MOUNT + " " + type;
    }

    static String of(MountOption option) {
        return OPTION + " " + option.names().getFirst();
    }

    static String of(RuleInfo rule) {
        return RULE + " " + rule.id();
    }

    /** Returns the documentation for a key as Markdown, or null if the key is unknown. */
    public static @Nullable String markdown(String note) {
        String[] words = note.split(" ", -1);
        if (words.length < 2) {
            return null;
        }
        return switch (words[0]) {
            case INSTRUCTION -> instruction(InstructionType.of(words[1]));
            case FLAG -> words.length < 3 ? null : flag(InstructionType.of(words[1]), words[2]);
            case MOUNT -> mount(MountType.of(words[1]));
            case OPTION -> option(MountOption.of(words[1]));
            case RULE -> rule(Rules.named(words[1]));
            default -> null;
        };
    }

    private static @Nullable String instruction(@Nullable InstructionType type) {
        return type == null ? null : InstructionNotes.of(type);
    }

    private static @Nullable String flag(@Nullable InstructionType type, String name) {
        FlagSpec flag = type == null ? null : type.flag(name);
        return type == null || flag == null ? null : InstructionNotes.of(type, flag);
    }

    private static @Nullable String mount(@Nullable MountType type) {
        return type == null ? null : InstructionNotes.of(type);
    }

    private static @Nullable String option(@Nullable MountOption option) {
        return option == null ? null : InstructionNotes.of(option);
    }

    private static @Nullable String rule(@Nullable Rule rule) {
        if (rule == null) {
            return null;
        }
        String link = RuleLinks.ofMakers(rule.info());
        return "**" + rule.info().id() + "**: " + rule.info().title()
                + (link == null ? "" : "\n\n[Explained](" + link + ")");
    }
}
