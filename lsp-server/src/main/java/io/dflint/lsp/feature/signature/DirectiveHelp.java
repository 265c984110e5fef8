package io.dflint.lsp.feature.signature;

import io.dflint.instruction.InstructionForm.Parameter;
import io.dflint.lsp.document.Document;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;
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
        Signature signature = switch (before.substring(1, equals).strip().toLowerCase(Locale.ROOT)) {
            case "escape" ->
                signature(
                        "escape=",
                        "\\",
                        "Sets the character that joins lines and takes the meaning of others away.",
                        "A backslash, or a backtick for Windows paths.");
            case "syntax" ->
                signature(
                        "syntax=",
                        "docker/dockerfile:1",
                        "Chooses the frontend that reads this file.",
                        "An image. With `docker/dockerfile:1`, BuildKit takes the newest stable one.");
            case "check" ->
                signature(
                        "check=",
                        "skip=Rule,Rule;error=true",
                        "Sets what the build checks of Docker report.",
                        "Rules to skip, or `all`, and whether a finding fails the build.");
            default -> null;
        };
        return signature == null ? null : new Help(List.of(signature), 0);
    }

    private static Signature signature(String before, String value, String documentation, String meaning) {
        Parameter parameter = new Parameter(before.length(), before.length() + value.length(), meaning);
        return new Signature(before + value, documentation, List.of(parameter));
    }
}
