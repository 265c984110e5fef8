package io.dflint.lint.ignore;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.ShellDirective;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.syntax.Comment;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ShellCheck's directives in scripts, {@code # shellcheck disable=SC2086,SC2046}. One above all commands applies to the
 * script, another to the command below it, to the end of its {@code &&} and {@code ||} list.
 */
public final class ShellDirectives {
    static final String NAME = "shellcheck";

    private ShellDirectives() {}

    /** Returns the directives in the scripts of a file. */
    public static List<Ignore> in(LintInput input) {
        List<Ignore> found = new ArrayList<>(0);
        SourceText source = input.file().source();
        if (!source.content().contains(NAME)) {
            return found;
        }
        for (ShellScript script : input.facts().shellScripts()) {
            for (TextRange range : script.script().comments()) {
                String text = source.slice(range).toString();
                Pragma pragma = parse(new Comment(range, text.substring(1).strip()));
                if (pragma != null) {
                    found.add(new Ignore(pragma, reach(script, range)));
                }
            }
        }
        return found;
    }

    private static TextRange reach(ShellScript script, TextRange comment) {
        List<Place> statements = script.tree().all(Shape.STATEMENT);
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).range().start() < comment.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = script.script().range().end() + 1;
        if (low == 0) {
            return new TextRange(comment.end(), Math.max(comment.end(), end));
        }
        TextRange next = low == statements.size()
                ? TextRange.at(comment.end())
                : statements.get(low).range();
        return new TextRange(next.start(), next.end() + 1);
    }

    /** Parses a comment. Returns null if it does not disable anything. */
    static @Nullable Pragma parse(Comment comment) {
        String text = comment.text();
        ShellDirective directive = ShellDirective.of(text);
        return directive == null || directive.disabled().isEmpty()
                ? null
                : new Pragma(comment, Pragma.Scope.NEXT, directive.disabled());
    }
}
