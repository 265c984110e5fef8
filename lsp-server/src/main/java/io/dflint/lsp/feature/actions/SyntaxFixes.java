package io.dflint.lsp.feature.actions;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Stopsignal;
import io.dflint.instruction.Unknown;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lsp.document.Document;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Suggestion;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fixes text that Docker rejects. None of the fixes is safe because the text may be meant in more than one way. */
final class SyntaxFixes {
    private SyntaxFixes() {}

    static List<Fix> of(Document document, Finding finding, @Nullable Instruction instruction) {
        List<Fix> fixes = new ArrayList<>(2);
        Directive escape = document.dockerfile().directive("escape");
        if (escape != null && escape.range().contains(finding.range())) {
            fixes.add(Fix.unsafe("Convert to backslash", new TextEdit(escape.valueRange(), "\\")));
            fixes.add(Fix.unsafe("Convert to backtick", new TextEdit(escape.valueRange(), "`")));
        }
        Instruction inner =
                instruction instanceof Onbuild onbuild && onbuild.trigger() != null ? onbuild.trigger() : instruction;
        if (inner == null) {
            return fixes;
        }
        flag(inner, finding.range(), fixes);
        switch (inner) {
            case Unknown unknown -> name(unknown, fixes);
            case From from -> from(from, fixes);
            case Stopsignal stop
            when stop.signal() != null
                    && finding.range().start() > stop.signal().sourceOffset(0) ->
                fixes.add(Fix.unsafe(
                        "Remove extra argument",
                        TextEdit.delete(new TextRange(
                                stop.signal().sourceOffset(stop.signal().indexOf(' ', 0)),
                                finding.range().end()))));
            default -> {}
        }
        return fixes;
    }

    private static void name(Unknown unknown, List<Fix> fixes) {
        String written = unknown.name().toString();
        String name = Suggestion.nearest(written, InstructionType.names());
        if (name != null) {
            fixes.add(Fix.unsafe(
                    "Replace " + written + " with " + name,
                    new TextEdit(unknown.name().sourceRange(), name)));
        }
    }

    private static void flag(Instruction instruction, TextRange place, List<Fix> fixes) {
        InstructionType type = InstructionType.of(instruction.name());
        for (Flag flag : instruction.flags()) {
            if (type == null
                    || !flag.range().overlaps(place)
                    || type.flag(flag.name().toString()) != null) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (FlagSpec spec : type.flags()) {
                names.add(spec.name());
            }
            String name = Suggestion.nearest(flag.name().toString(), names);
            if (name != null) {
                fixes.add(Fix.unsafe(
                        "Convert to --" + name, new TextEdit(flag.name().sourceRange(), name)));
            }
        }
    }

    /** Handles {@code FROM image name}, which may be the name of a stage without AS, or an extra word. */
    private static void from(From from, List<Fix> fixes) {
        List<LogicalText> words = from.header().args();
        if (words.size() != 2) {
            return;
        }
        TextRange image = words.get(0).sourceRange();
        TextRange extra = words.get(1).sourceRange();
        fixes.add(Fix.unsafe("Insert AS", TextEdit.insert(extra.start(), "AS ")));
        fixes.add(Fix.unsafe("Remove extra argument", TextEdit.delete(new TextRange(image.end(), extra.end()))));
    }
}
