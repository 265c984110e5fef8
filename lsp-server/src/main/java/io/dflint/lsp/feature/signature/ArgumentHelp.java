package io.dflint.lsp.feature.signature;

import io.dflint.image.WrittenImage;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionForm;
import io.dflint.instruction.InstructionType;
import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Help for the arguments of an instruction. Forms that the existing text excludes are left out. */
final class ArgumentHelp {
    private final InstructionType type;
    private final Instruction instruction;
    private final Header header;
    private final int offset;
    private final List<InstructionForm> forms;

    ArgumentHelp(InstructionType type, Instruction instruction, int offset) {
        this.type = type;
        this.instruction = instruction;
        this.offset = offset;
        header = instruction.header();
        forms = type.forms();
    }

    @Nullable
    Help help() {
        boolean inFlags = !header.flags().isEmpty()
                && offset <= header.flags().getLast().range().end();
        return inFlags && type != InstructionType.HEALTHCHECK ? show(forms, 0) : arguments();
    }

    private @Nullable Help arguments() {
        return switch (type) {
            case FROM -> from();
            case HEALTHCHECK -> healthcheck();
            case ENV, LABEL -> pairs();
            case ARG -> definitions();
            case USER -> user();
            default -> wordsOrJson();
        };
    }

    private Help show(List<InstructionForm> shown, int activeParameter) {
        return Signatures.help(type, shown, activeParameter);
    }

    private Help show(int activeParameter, int... shown) {
        List<InstructionForm> chosen = new ArrayList<>(shown.length);
        for (int form : shown) {
            chosen.add(forms.get(form));
        }
        return show(chosen, activeParameter);
    }

    /** The forms are: with CMD, NONE. */
    private @Nullable Help healthcheck() {
        LogicalText kind = ((Healthcheck) instruction).kind();
        if (kind == null) {
            return header.flags().isEmpty() ? show(forms, 0) : show(0, 0);
        }
        boolean none = "NONE".startsWith(kind.toString().toUpperCase(Locale.ROOT));
        if (offset <= kind.sourceRange().end()) {
            return none ? show(0, 1) : show(kind.sourceRange().start() <= offset ? 1 : 0, 0);
        }
        return none || isValueOfMisplacedFlag() ? null : show(2, 0);
    }

    /**
     * Reports whether the cursor is at the value of a flag misplaced after CMD, where help would suggest that all is
     * well.
     */
    private boolean isValueOfMisplacedFlag() {
        List<LogicalText> words = words(header.rest());
        if (words.size() < 2) {
            return false;
        }
        String word = words.get(1).toString();
        return word.startsWith("--")
                && word.endsWith("=")
                && offset == words.get(1).sourceRange().end();
    }

    /** The forms are: image, with tag, with digest, and each of them with a name for the stage. */
    private @Nullable Help from() {
        List<LogicalText> words = header.args();
        if (words.isEmpty() || offset < words.getFirst().sourceRange().start()) {
            return show(forms, 0);
        }
        WrittenImage image = WrittenImage.of(words.getFirst());
        int kind = image.digest() != null ? 2 : image.tag() != null ? 1 : 0;
        boolean behindName = kind > 0 && offset > image.name().sourceRange().end();
        int at = indexIn(words);
        if (words.size() == 1 && at == 0) {
            int parameter = behindName ? 1 : 0;
            return kind == 0 ? show(forms, parameter) : show(parameter, kind, kind + 3);
        }
        if (at > 2) {
            return null;
        }
        int parameter = at == 0 ? (behindName ? 1 : 0) : at + 1;
        return kind == 0 ? show(parameter, 3, 4, 5) : show(parameter, kind + 3);
    }

    /** The forms are: {@code key value}, {@code key=value}, several of these. */
    private Help pairs() {
        List<LogicalText> words = header.args();
        int at = indexIn(words);
        if (words.isEmpty()) {
            return show(forms, 0);
        }
        if (words.getFirst().indexOf('=', 0) < 0) {
            return words.size() == 1 && at == 0 ? show(forms, 0) : show(Math.min(at, 1), 0);
        }
        int first = at == 0 ? 0 : 2;
        int parameter = at < words.size() && isInValue(words.get(at)) ? first + 1 : first;
        return words.size() == 1 && at == 0 ? show(parameter, 1, 2) : show(parameter, 2);
    }

    /** The forms are: name, name and value. */
    private Help definitions() {
        List<LogicalText> words = header.args();
        int at = indexIn(words);
        if (at == words.size() || words.get(at).indexOf('=', 0) < 0) {
            return show(forms, 0);
        }
        return show(isInValue(words.get(at)) ? 1 : 0, 1);
    }

    /** The forms are: user, user and group, and the same with numbers. */
    private Help user() {
        LogicalText rest = header.rest();
        int colon = rest.indexOf(':', 0);
        return colon < 0 ? show(forms, 0) : show(isBehind(rest, colon) ? 1 : 0, 1, 3);
    }

    private @Nullable Help wordsOrJson() {
        LogicalText rest = header.rest();
        TextRange range = rest.sourceRange();
        int first = type.flags().isEmpty() || !forms.getFirst().text().contains("[flags]") ? 0 : 1;
        boolean bracket = !rest.isEmpty() && rest.charAt(0) == '[';
        if (rest.isEmpty() || offset < range.start() || bracket && offset == range.start()) {
            return show(forms, first);
        }
        JsonCursor json = bracket ? JsonCursor.of(rest, offset) : null;
        if (json != null && json.place() != JsonCursor.Place.BEHIND) {
            return json(json, first);
        }
        List<InstructionForm> shown = forms(false);
        if (shown.isEmpty()) {
            return null;
        }
        List<LogicalText> words = words(rest);
        int at = indexIn(words);
        int last = shown.getFirst().parameters().size() - 1;
        if (first > 0) {
            return show(shown, at == 0 ? first : at < words.size() - 1 ? first + 1 : last);
        }
        return show(shown, Math.min(at, last));
    }

    private @Nullable Help json(JsonCursor json, int first) {
        List<InstructionForm> shown = forms(true);
        if (shown.isEmpty()) {
            return null;
        }
        int bracket = shown.getFirst().parameters().size() - 1;
        return show(
                shown,
                switch (json.place()) {
                    case CLOSING -> bracket;
                    default ->
                        first == 0 || json.element() == 0
                                ? first + Math.min(json.element() + 1, bracket - 1 - first)
                                : json.element() < json.count() - 1 ? bracket - 2 : bracket - 1;
                });
    }

    /** Returns the forms that are JSON arrays, or the others. */
    private List<InstructionForm> forms(boolean json) {
        List<InstructionForm> chosen = new ArrayList<>(forms.size());
        for (InstructionForm form : forms) {
            if (form.text().endsWith("]") == json) {
                chosen.add(form);
            }
        }
        return chosen;
    }

    private boolean isInValue(LogicalText pair) {
        return isBehind(pair, pair.indexOf('=', 0));
    }

    /** Reports whether the cursor is after a character of a text, if there is one. */
    private boolean isBehind(LogicalText text, int index) {
        return index >= 0 && offset > text.sourceOffset(index);
    }

    /**
     * Returns the index of the first word that ends at or after the cursor, or the number of words if there is none.
     */
    private int indexIn(List<LogicalText> words) {
        int at = 0;
        while (at < words.size() && words.get(at).sourceRange().end() < offset) {
            at++;
        }
        return at;
    }

    /** Splits a text into words, ignoring quotes. */
    private static List<LogicalText> words(LogicalText text) {
        List<LogicalText> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (blank && start >= 0) {
                words.add(text.subSequence(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }
}
