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

/** A Dockerfile inside of another file. */
public final class Embedded {
    private final SourceText text;
    private final int[] offsets;
    private final TextRange range;
    private final List<TextRange> replaced;
    private final Function<String, @Nullable String> encode;

    /**
     * @param text the Dockerfile as Docker gets it
     * @param offsets where each of its characters, and its end, stands in the other file
     * @param range what holds it in the other file
     * @param encode what must stand in that range for another text; null for one that cannot stand there
     */
    Embedded(String text, int[] offsets, TextRange range, Function<String, @Nullable String> encode) {
        this(text, offsets, range, List.of(), encode);
    }

    /** @param replaced what another program replaces before Docker gets it, in order */
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

    /** What holds it in the other file. */
    public TextRange range() {
        return range;
    }

    /** The edit of the other file that makes another Dockerfile of this one; null for one that cannot stand there. */
    public @Nullable TextEdit replacement(SourceText after) {
        String encoded = encoded(after.content());
        return encoded == null ? null : new TextEdit(range, encoded);
    }

    /**
     * The edit of the other file that does some edits of the Dockerfile; null if the result cannot stand there.
     *
     * @param outer the other file
     */
    public @Nullable TextEdit edit(List<TextEdit> edits, String outer) {
        TextEdit edit = replacement(SourceText.of(TextEdit.apply(text.content(), edits)));
        return edit == null ? null : narrowed(edit, outer);
    }

    /** Whether something in a range is replaced by another program before Docker gets it. */
    public boolean isReplaced(TextRange inner) {
        return replaced.stream().anyMatch(each -> each.start() < inner.end() && inner.start() < each.end());
    }

    /** What must stand in the range for another text; null for one that cannot stand there. */
    @Nullable
    String encoded(String after) {
        return encode.apply(after);
    }

    /** Where a range of the Dockerfile stands in the other file. */
    public TextRange outer(TextRange inner) {
        int start = offsets[inner.start()];
        if (inner.isEmpty()) {
            return TextRange.at(start);
        }
        // After the last character, not before the next, which a line apart begins after the indent.
        int last = offsets[inner.end() - 1] + 1;
        return new TextRange(start, Math.max(start, Math.max(last, Math.min(offsets[inner.end()], last))));
    }

    /**
     * Findings in the Dockerfile as those in the other file, but for findings about what is replaced before Docker gets it.
     *
     * @param outer the other file
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
     * A finding in the Dockerfile as one in the other file. Its fixes are edits of the whole of the Dockerfile.
     *
     * @param outer the other file
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

    /** An edit without what it leaves as it is at both ends. */
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
