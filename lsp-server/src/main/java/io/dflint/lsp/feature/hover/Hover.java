package io.dflint.lsp.feature.hover;

import io.dflint.image.ImageReference;
import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.lifecycle.ReleaseTable;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.notes.InstructionNotes;
import io.dflint.model.Base;
import io.dflint.model.ExpandedWords;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.model.Variable;
import io.dflint.model.WorkingDirectory;
import io.dflint.syntax.Flag;
import io.dflint.text.TextRange;
import io.dflint.word.Word;
import io.dflint.word.WordPart;
import org.jspecify.annotations.Nullable;

/** Tells what stands under the cursor: an instruction, a flag, a variable, a base image. */
public final class Hover {

    /** What to show at an offset; null for nothing. */
    public @Nullable Note at(Document document, int offset) {
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (instruction.range().touches(offset)) {
                return in(document, instruction, instruction, offset);
            }
        }
        return null;
    }

    private static @Nullable Note in(Document document, Instruction outer, Instruction instruction, int offset) {
        InstructionType type = InstructionType.of(instruction.name().toString());
        TextRange name = instruction.name().sourceRange();
        if (type != null && name.touches(offset)) {
            return new Note(name, InstructionNotes.of(type) + state(document, outer));
        }
        if (instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
            return in(document, outer, onbuild.trigger(), offset);
        }
        Note variable = variable(document, instruction, offset);
        if (variable != null) {
            return variable;
        }
        for (Flag flag : instruction.flags()) {
            FlagSpec spec = type == null ? null : type.flag(flag.name().toString());
            if (type != null && spec != null && flag.range().touches(offset)) {
                return new Note(flag.range(), InstructionNotes.of(type, spec));
            }
        }
        if (instruction instanceof From from
                && from.image() != null
                && from.image().sourceRange().touches(offset)) {
            return image(document, from);
        }
        return null;
    }

    /** What the step sees: folder, user and shell. */
    private static String state(Document document, Instruction instruction) {
        if (document.model().stageOf(instruction) == null || instruction instanceof From) {
            return "";
        }
        Scope scope = document.model().scopeAt(instruction);
        WorkingDirectory folder = scope.workdir();
        StringBuilder out = new StringBuilder("\n\nHere:");
        out.append("\n- folder `")
                .append(folder.inImage() ? "(of the image)/" : "")
                .append(folder.path())
                .append('`');
        if (scope.user() != null) {
            out.append("\n- user `").append(scope.user()).append('`');
        }
        if (scope.shell() != null) {
            out.append("\n- shell `").append(String.join(" ", scope.shell())).append('`');
        }
        return out.toString();
    }

    private static @Nullable Note variable(Document document, Instruction instruction, int offset) {
        for (Word word : ExpandedWords.of(instruction, document.dockerfile().escape())) {
            for (WordPart.Variable part : word.variables()) {
                if (part.nameRange().touches(offset)) {
                    Scope scope = document.model().scopeAt(instruction);
                    Variable variable = scope.variable(part.name());
                    return new Note(part.range(), describe(document, part.name(), variable));
                }
            }
        }
        return null;
    }

    private static String describe(Document document, String name, @Nullable Variable variable) {
        if (variable == null) {
            return "`" + name + "` is not defined here; the base image may set it";
        }
        String value = variable.value();
        StringBuilder out = new StringBuilder("`").append(name).append('`');
        out.append(value == null ? " has no known value here" : " is `" + value + "` here");
        out.append("\n\n")
                .append(
                        switch (variable.origin()) {
                            case GLOBAL_ARG -> "from ARG before the first FROM";
                            case ARG -> "from ARG";
                            case ENV -> "from ENV";
                            case PLATFORM -> "set by BuildKit for the platform";
                        });
        if (variable.nameRange() != null) {
            out.append(", line ").append(document.line(variable.nameRange().start()) + 1);
        }
        Variable global = variable.global();
        if (global != null && global.nameRange() != null) {
            out.append("; its value is that of ARG in line ")
                    .append(document.line(global.nameRange().start()) + 1);
        }
        return out.toString();
    }

    private static @Nullable Note image(Document document, From from) {
        Stage stage = document.model().stageOf(from);
        if (stage == null || from.image() == null) {
            return null;
        }
        TextRange range = from.image().sourceRange();
        return switch (stage.base()) {
            case Base.OfStage(Stage base) ->
                new Note(
                        range,
                        "stage `" + base + "`, line "
                                + (document.line(base.from().range().start()) + 1));
            case Base.Scratch ignored -> new Note(range, "`scratch`: starts from nothing");
            case Base.Missing ignored -> null;
            case Base.OfImage(String text, boolean known) -> new Note(range, image(text, known));
        };
    }

    private static String image(String text, boolean known) {
        ImageReference reference = known ? ImageReference.parseOrNull(text) : null;
        if (reference == null) {
            return "`" + text + "`" + (known ? " is no valid image reference" : " depends on a build argument");
        }
        StringBuilder out = new StringBuilder("`").append(reference.canonical()).append('`');
        out.append("\n- registry `").append(reference.registry()).append('`');
        out.append("\n- repository `").append(reference.repository()).append('`');
        String tag = reference.effectiveTag();
        if (tag != null) {
            out.append("\n- tag `").append(tag).append('`').append(reference.tag() == null ? " (not written)" : "");
        }
        if (reference.digest() != null) {
            out.append("\n- digest `").append(reference.digest()).append('`');
        }
        Release release = tag == null ? null : ReleaseTable.get().find(reference.familiarName(), tag);
        if (release != null) {
            out.append("\n\nSupport ")
                    .append(release.ended() ? "ended on " : "ends on ")
                    .append(release.supportEnds());
            out.append(release.ended() ? "; move to `" + release.successor() + "`" : "");
        }
        return out.toString();
    }
}
