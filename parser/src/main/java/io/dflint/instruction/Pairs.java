package io.dflint.instruction;

import io.dflint.syntax.Blanks;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the arguments of ENV and LABEL. */
final class Pairs {
    private Pairs() {}

    static List<KeyValue> read(Header header, List<LogicalText> words, Problems problems) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.getFirst().indexOf('=', 0) < 0) {
            return legacy(header, problems);
        }
        List<KeyValue> pairs = new ArrayList<>(words.size());
        for (LogicalText word : words) {
            int equals = word.indexOf('=', 0);
            if (equals < 0 && word.charAt(0) == '#') {
                TextRange comment = new TextRange(
                        word.sourceRange().start(), header.rest().sourceRange().end());
                problems.parse(comment, Comment.ONLY_AT_THE_START + "; " + Comment.MOVE);
                break;
            }
            if (equals < 0) {
                problems.parse(
                        word.sourceRange(),
                        "missing = in " + word + "; write name=value, with quotes around a value that contains spaces");
            } else {
                pairs.add(new KeyValue(word.subSequence(0, equals), word.substring(equals + 1), false));
            }
        }
        return List.copyOf(pairs);
    }

    private static List<KeyValue> legacy(Header header, Problems problems) {
        LogicalText rest = header.rest();
        int end = Blanks.next(rest, 0);
        if (end == rest.length()) {
            String name = header.name().toString().toUpperCase(Locale.ROOT);
            problems.parse(
                    rest.sourceRange(),
                    "missing value in " + name + " " + rest + "; write " + name + " " + rest + "=value");
            return List.of(new KeyValue(rest, rest.substring(end), true));
        }
        int value = Blanks.skip(rest, end);
        return List.of(new KeyValue(rest.subSequence(0, end), rest.substring(value), true));
    }
}
