package io.dflint.lsp.feature.actions;

import io.dflint.lint.embed.Embedded;
import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.fix.Fixer;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.document.HostDocument.Part;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Returns the actions for findings in the Dockerfiles of another document: the same as in a Dockerfile, if the result
 * can be represented exactly.
 */
public final class EmbeddedActions {
    private final Actions actions = new Actions();

    /**
     * Returns the actions for the findings that touch a range of the document.
     *
     * @param linter returns the findings of a Dockerfile
     */
    public List<Action> actions(HostDocument host, TextRange range, Function<SourceText, List<Finding>> linter) {
        List<Action> result = new ArrayList<>();
        for (Part part : host.parts()) {
            Embedded file = part.inline().file();
            if (!touches(file.range(), range)) {
                continue;
            }
            List<Finding> touched = linter.apply(file.text()).stream()
                    .filter(each -> !file.isReplaced(each.range()) && touches(file.outer(each.range()), range))
                    .toList();
            TextRange all = new TextRange(0, file.text().length());
            for (Action action : actions.actions(part.alone(), touched, all)) {
                TextEdit edit = host.edit(part, action.edits());
                if (edit != null) {
                    result.add(at(host, file, action, edit));
                }
            }
        }
        return result;
    }

    /** Returns an action that applies every safe fix to all of the Dockerfiles; empty if there is nothing to do. */
    public List<Action> fixAll(HostDocument host, Function<SourceText, List<Finding>> linter) {
        List<TextEdit> edits = new ArrayList<>();
        for (Part part : host.parts()) {
            SourceText text = part.inline().file().text();
            Fixer fixer = new Fixer(FixSelection.SAFE, linter, fixed -> whole(host, part, fixed) != null);
            SourceText fixed = fixer.fix(text).text();
            if (!fixed.content().equals(text.content())) {
                edits.add(Objects.requireNonNull(whole(host, part, fixed)));
            }
        }
        return edits.isEmpty()
                ? List.of()
                : List.of(new Action("Apply all safe fixes", Action.Kind.FIX_ALL, null, false, edits));
    }

    private static @Nullable TextEdit whole(HostDocument host, Part part, SourceText fixed) {
        TextRange all = new TextRange(0, part.inline().file().text().length());
        return host.edit(part, List.of(new TextEdit(all, fixed.content())));
    }

    private static Action at(HostDocument host, Embedded file, Action action, TextEdit edit) {
        Finding finding = action.finding();
        return new Action(
                action.title(),
                action.kind(),
                finding == null ? null : file.outer(finding, host.text().text()),
                action.preferred(),
                List.of(edit));
    }

    private static boolean touches(TextRange one, TextRange other) {
        return one.start() <= other.end() && other.start() <= one.end();
    }
}
