package io.dflint.shell.flow;

import io.dflint.shell.Assignment;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.VariableUse.How;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the places that set or read variables, including those in text that is not a word of its own. */
final class VariableUses {
    private final List<VariableUse> reads = new ArrayList<>();
    private final List<VariableUse> writes = new ArrayList<>();

    /** The reads, in the order in which they were added. */
    List<VariableUse> reads() {
        return reads;
    }

    List<VariableUse> writes() {
        return writes;
    }

    void add(String name, How how, TextRange range, Place place) {
        if (name.isEmpty()) {
            return;
        }
        VariableUse use = new VariableUse(name, how, range, place);
        (use.isWrite() ? writes : reads).add(use);
    }

    /** Adds the names in the text of an index or offset. */
    void names(ShellWord word, Place place) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Literal literal) {
                names(literal.value(), place);
            }
        }
    }

    void names(String text, Place place) {
        int at = 0;
        while (at < text.length()) {
            int end = ShellName.end(text, at, text.length());
            if (end > at) {
                add(text.substring(at, end), How.READ, place.range(), place);
                at = end;
            } else {
                at++;
                while (at < text.length()
                        && ShellName.isPart(text.charAt(at))
                        && ShellName.isPart(text.charAt(at - 1))) {
                    at++;
                }
            }
        }
    }

    /** Adds the variables in text that a shell evaluates later. */
    void later(@Nullable ShellWord word, Place place) {
        if (word == null) {
            return;
        }
        for (WordPart part : word.parts()) {
            String text = part instanceof WordPart.SingleQuoted quoted
                    ? quoted.value()
                    : part instanceof WordPart.Literal literal ? literal.value() : "";
            Place at = new Place(word, place);
            TextRange range = place.node() instanceof Assignment assignment ? assignment.range() : word.range();
            for (int i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 1)) {
                int start = i + 1 < text.length() && text.charAt(i + 1) == '{' ? i + 2 : i + 1;
                int end = ShellName.end(text, start, text.length());
                if (end > start) {
                    add(text.substring(start, end), How.READ_LATER, range, at);
                }
            }
        }
    }
}
