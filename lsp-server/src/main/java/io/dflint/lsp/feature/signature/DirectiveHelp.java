package io.dflint.lsp.feature.signature;

import io.dflint.instruction.InstructionForm.Parameter;
import io.dflint.lsp.document.Document;
import io.dflint.syntax.DirectiveType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Help for a parser directive, even while its value is missing. */
final class DirectiveHelp {
    private DirectiveHelp() {}

    static @Nullable Help at(Document document, int offset) {
        int line = document.line(offset);
        if (line > document.dockerfile().directives().size()) {
            return null;
        }
        String written = document.source().slice(document.lineRange(line)).strip();
        int equals = written.indexOf('=');
        if (equals < 0 || !written.startsWith("#")) {
            return null;
        }
        DirectiveType type = DirectiveType.of(written.substring(1, equals).strip());
        if (type == null) {
            return null;
        }
        String name = type.text() + "=";
        Parameter parameter =
                new Parameter(name.length(), name.length() + type.example().length(), type.meaning());
        return new Help(List.of(new Signature(name + type.example(), type.summary(), List.of(parameter))), 0);
    }
}
