package io.dflint.lsp.feature.hover;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Mount;
import io.dflint.instruction.MountOption;
import io.dflint.instruction.MountType;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.notes.ImageLabels;
import io.dflint.lsp.notes.InstructionNotes;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.syntax.DirectiveType;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Describes what is at the cursor: an instruction, a flag, a variable, an image, and the findings there. */
public final class HoverNotes {

    /** Returns the note for an offset, or null if there is none. */
    public @Nullable Note at(Document document, int offset, HoverContext context) {
        Note note = text(document, offset, context);
        Note finding = FindingNotes.at(document, offset, context);
        if (note == null || finding == null) {
            return note == null ? finding : note;
        }
        return new Note(note.range(), note.markdown() + "\n\n---\n\n" + finding.markdown());
    }

    private static @Nullable Note text(Document document, int offset, HoverContext context) {
        for (Directive directive : document.dockerfile().directives()) {
            DirectiveType type = DirectiveType.of(directive.name());
            if (type != null && directive.nameRange().touches(offset)) {
                return new Note(directive.nameRange(), InstructionNotes.of(type));
            }
            if (type == DirectiveType.CHECK && directive.valueRange().touches(offset)) {
                return RuleNotes.at(document, directive.valueRange(), offset, context);
            }
        }
        for (Comment comment : document.dockerfile().comments()) {
            if (comment.range().start() < offset && offset <= comment.range().end()) {
                return RuleNotes.at(document, comment.range(), offset, context);
            }
        }
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (instruction.range().touches(offset)) {
                return in(document, instruction, instruction, offset, context);
            }
        }
        return null;
    }

    /** @param outer the instruction in the file: {@code instruction} itself, or the ONBUILD around it */
    private static @Nullable Note in(
            Document document, Instruction outer, Instruction instruction, int offset, HoverContext context) {
        InstructionType type = InstructionType.of(instruction.name());
        TextRange name = instruction.name().sourceRange();
        if (name.touches(offset)) {
            return type == null ? null : new Note(name, InstructionNotes.of(type) + StepNotes.of(document, outer));
        }
        if (instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
            return in(document, outer, onbuild.trigger(), offset, context);
        }
        Symbol symbol = document.symbols().at(offset);
        Occurrence occurrence = symbol == null ? null : symbol.at(offset);
        if (symbol != null && occurrence != null && symbol.kind() == Symbol.Kind.VARIABLE) {
            Note note = VariableNotes.of(document, symbol, occurrence);
            return new Note(
                    note.range(),
                    note.markdown()
                            + ShellWordNotes.of(document, occurrence)
                            + InstructionWordNotes.of(document, occurrence));
        }
        Note reference = reference(document, offset);
        if (reference != null) {
            return reference;
        }
        if (instruction instanceof Run run) {
            Note mount = mount(run, offset);
            if (mount != null) {
                return mount;
            }
        }
        for (Flag flag : instruction.flags()) {
            FlagSpec spec = type == null ? null : type.flag(flag.name().toString());
            if (type != null && spec != null && flag.range().touches(offset)) {
                return new Note(flag.range(), InstructionNotes.of(type, spec));
            }
        }
        return switch (instruction) {
            case From from -> from(document, from, offset);
            case FileTransfer transfer -> SourceNotes.at(document, outer, transfer, offset, context);
            case Label label -> label(document, label, offset);
            default -> InstructionWordNotes.at(document, instruction, offset);
        };
    }

    private static @Nullable Note label(Document document, Label label, int offset) {
        for (KeyValue pair : label.pairs()) {
            String key = pair.key().toString().replace("\"", "").replace("'", "");
            String meaning = pair.key().sourceRange().touches(offset) ? ImageLabels.meaning(key) : null;
            if (meaning != null) {
                return new Note(
                        pair.key().sourceRange(),
                        "`" + key + "`: " + meaning
                                + "\n\n[Reference](https://specs.opencontainers.org/image-spec/annotations/)");
            }
        }
        return InstructionWordNotes.at(document, label, offset);
    }

    private static @Nullable Note mount(Run run, int offset) {
        for (Mount mount : run.mounts()) {
            for (Mount.Option option : mount.options()) {
                String note = option.range().touches(offset) ? note(mount, option) : null;
                if (note != null) {
                    return new Note(option.range(), note);
                }
            }
        }
        return null;
    }

    private static @Nullable String note(Mount mount, Mount.Option option) {
        MountType type = MountType.of(mount.type());
        if (option.key().contentEqualsIgnoreCase("type")) {
            return type == null ? null : InstructionNotes.of(type);
        }
        MountOption known = MountOption.of(option.key());
        if (known == null) {
            return null;
        }
        return type == null || type.options().contains(known)
                ? InstructionNotes.of(known)
                : InstructionNotes.of(known) + "\n\nNot an option of mounts of type `" + type.text() + "`";
    }

    /** Describes the stage or image that a {@code from} refers to. */
    private static @Nullable Note reference(Document document, int offset) {
        for (StageReference reference : document.model().references()) {
            if (reference.kind() != StageReference.Kind.FROM
                    && !reference.text().isEmpty()
                    && reference.range().touches(offset)) {
                String text = reference.target() != null
                        ? ImageNotes.of(document, reference.target())
                        : ImageNotes.of(reference.text().toString(), true)
                                + "\n\nNot a stage of this file: a named build context or an image";
                return new Note(reference.range(), text);
            }
        }
        return null;
    }

    private static @Nullable Note from(Document document, From from, int offset) {
        LogicalText image = from.image();
        if (image != null && image.sourceRange().touches(offset)) {
            String text = ImageNotes.ofBase(document, from);
            return text == null ? null : new Note(image.sourceRange(), text);
        }
        LogicalText alias = from.alias();
        Stage stage = document.model().stageOf(from);
        return alias != null && stage != null && alias.sourceRange().touches(offset)
                ? new Note(alias.sourceRange(), ImageNotes.of(document, stage))
                : null;
    }
}
