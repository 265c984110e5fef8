package io.dflint.lsp.feature.signature;

import io.dflint.instruction.InstructionForm.Parameter;
import io.dflint.lsp.document.Document;
import io.dflint.syntax.DirectiveType;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Help for the value of a parser directive, also while there is none yet. */
final class DirectiveHelp {
    private DirectiveHelp() {}

    static @Nullable Help at(Document document, int offset) {
        int line = document.line(offset);
        if (line > document.dockerfile().directives().size()) {
            return null;
        }
        TextRange range = document.lineRange(line);
        String before =
                document.source().slice(new TextRange(range.start(), offset)).strip();
        int equals = before.indexOf('=');
        if (equals < 0 || !before.startsWith("#")) {
            return null;
        }
        DirectiveType type = DirectiveType.of(before.substring(1, equals).strip());
        if (type == null) {
            return null;
        }
        String name = type.text() + "=";
        Parameter parameter =
                new Parameter(name.length(), name.length() + type.example().length(), type.meaning());
        return new Help(List.of(new Signature(name + type.example(), type.summary(), List.of(parameter))), 0);
    }
}
