package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.syntax.CommandForm;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats JSON arrays on a single line with one space after each comma and none next to the brackets. */
final class JsonSpaces {
    private JsonSpaces() {}

    static List<TextEdit> edits(Dockerfile file) {
        List<TextEdit> edits = new ArrayList<>();
        String text = file.source().content();
        for (Instruction instruction : file.instructions()) {
            TextRange range = array(instruction);
            String written = range == null ? "" : range.of(text);
            boolean isArray = written.startsWith("[") && written.endsWith("]") && written.indexOf('\n') < 0;
            String wanted = isArray ? spaced(written) : written;
            if (range != null && !wanted.equals(written)) {
                edits.add(new TextEdit(range, wanted));
            }
        }
        return edits;
    }

    private static @Nullable TextRange array(Instruction instruction) {
        if (instruction instanceof Onbuild onbuild) {
            return onbuild.trigger() == null ? null : array(onbuild.trigger());
        }
        CommandForm command = switch (instruction) {
            case Run run -> run.command();
            case Cmd cmd -> cmd.command();
            case Entrypoint entrypoint -> entrypoint.command();
            case Healthcheck healthcheck -> healthcheck.command();
            default -> null;
        };
        if (command instanceof CommandForm.ExecForm exec) {
            return exec.range();
        }
        LogicalText rest = instruction.header().rest().strip();
        return command == null && instruction.header().json() && !rest.isEmpty() ? rest.sourceRange() : null;
    }

    private static String spaced(String array) {
        StringBuilder out = new StringBuilder(array.length());
        boolean quoted = false;
        for (int i = 0; i < array.length(); i++) {
            char c = array.charAt(i);
            if (quoted) {
                out.append(c);
                if (c == '\\' && i + 1 < array.length()) {
                    out.append(array.charAt(++i));
                }
                quoted = c != '"';
            } else if (c != ' ' && c != '\t') {
                quoted = c == '"';
                out.append(c == ',' ? ", " : String.valueOf(c));
            }
        }
        return out.toString();
    }
}
