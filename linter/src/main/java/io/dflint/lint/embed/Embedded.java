package io.dflint.lint.embed;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Related;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Dockerfile contained in another file. */
public final class Embedded {
    private final SourceText text;
    private final int[] offsets;
    private final TextRange range;
    private final List<TextRange> replaced;
    private final Function<String, @Nullable String> encode;

    /**
     * Creates an embedded Dockerfile.
     *
     * @param text the Dockerfile as Docker receives it
     * @param offsets the offsets of each of its characters, and of its end, in the outer file
     * @param range the range in the outer file that contains it
     * @param encode encodes another text for that range; returns null if that is impossible
     */
    Embedded(String text, int[] offsets, TextRange range, Function<String, @Nullable String> encode) {
        this(text, offsets, range, List.of(), encode);
    }

    /**
     * Creates an embedded Dockerfile with text that another program replaces.
     *
     * @param replaced the ranges that are replaced before Docker receives the text, in order
     */
    Embedded(
            String text,
            int[] offsets,
            TextRange range,
            List<TextRange> replaced,
            Function<String, @Nullable String> encode) {
        this.replaced = List.copyOf(replaced);
        this.text = SourceText.of(text);
        this.offsets = offsets;
        this.range = range;
        this.encode = encode;
    }

    public SourceText text() {
        return text;
    }

    /** The range in the outer file that contains it. */
    public TextRange range() {
        return range;
    }

    /**
     * Returns the edit of the outer file that replaces the Dockerfile by another text, or null if that cannot be
     * encoded.
     */
    public @Nullable TextEdit replacement(SourceText after) {
        String encoded = encoded(after.content());
        return encoded == null ? null : new TextEdit(range, encoded);
    }

    /**
     * Returns the edit of the outer file that applies edits to the Dockerfile, or null if the result cannot be encoded.
     *
     * @param outer the text of the outer file
     */
    public @Nullable TextEdit edit(List<TextEdit> edits, String outer) {
        TextEdit edit = replacement(SourceText.of(TextEdit.apply(text.content(), edits)));
        return edit == null ? null : narrowed(edit, outer);
    }

    /** Reports whether another program replaces something in a range before Docker receives it. */
    public boolean isReplaced(TextRange inner) {
        return replaced.stream().anyMatch(each -> each.start() < inner.end() && inner.start() < each.end());
    }

    /** Encodes another text for the range. Returns null if that is impossible. */
    @Nullable
    String encoded(String after) {
        return encode.apply(after);
    }

    /** Returns the range in the outer file for a range of the Dockerfile. */
    public TextRange outer(TextRange inner) {
        int start = offsets[inner.start()];
        if (inner.isEmpty()) {
            return TextRange.at(start);
        }
        // After the last character rather than before the next one, which may be on another line after an indentation.
        int last = offsets[inner.end() - 1] + 1;
        return new TextRange(start, Math.max(start, Math.max(last, Math.min(offsets[inner.end()], last))));
    }

    /**
     * Converts findings in the Dockerfile to findings in the outer file. Those about text that another program replaces
     * are omitted.
     *
     * @param outer the text of the outer file
     */
    public List<Finding> outer(List<Finding> findings, String outer) {
        List<Finding> out = new ArrayList<>();
        for (Finding finding : findings) {
            if (!isReplaced(finding.range())) {
                out.add(outer(finding, outer));
            }
        }
        return out;
    }

    /**
     * Converts a finding in the Dockerfile to one in the outer file. Its fixes replace the whole Dockerfile.
     *
     * @param outer the text of the outer file
     */
    public Finding outer(Finding finding, String outer) {
        List<Related> related = new ArrayList<>();
        for (Related each : finding.related()) {
            related.add(new Related(outer(each.range()), each.message()));
        }
        List<Fix> fixes = new ArrayList<>();
        for (Fix fix : finding.fixes()) {
            TextEdit edit = edit(fix.edits(), outer);
            if (edit != null) {
                fixes.add(new Fix(fix.title(), fix.applicability(), List.of(edit)));
            }
        }
        return new Finding(finding.id(), finding.severity(), outer(finding.range()), finding.message(), related, fixes);
    }

    /** Removes the unchanged text at both ends of an edit. */
    private static TextEdit narrowed(TextEdit edit, String outer) {
        String before = edit.range().of(outer);
        String after = edit.newText();
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int start = edit.range().start() + head;
        return new TextEdit(
                new TextRange(start, edit.range().end() - tail), after.substring(head, after.length() - tail));
    }
}
