package io.dflint.lint.ignore;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.syntax.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds invalid ignore comments. */
final class IgnoreMistakes {
    private IgnoreMistakes() {}

    /**
     * Returns findings for invalid ignore comments of a file.
     *
     * @param found the comments with valid syntax
     * @param isKnown reports whether a name refers to a rule
     * @param nearest returns the rule that a name probably means; null if there is none
     */
    static List<Finding> in(
            List<Comment> comments,
            List<Ignore> found,
            Predicate<String> isKnown,
            Function<String, @Nullable String> nearest) {
        List<Finding> findings = new ArrayList<>(0);
        Set<Integer> seen = new HashSet<>(0);
        for (Ignore ignore : found) {
            Pragma pragma = ignore.pragma();
            if (!seen.add(pragma.comment().range().start())) {
                continue;
            }
            for (String name : pragma.names()) {
                if (!name.equalsIgnoreCase("all") && !isKnown.test(name)) {
                    String meant = nearest.apply(name);
                    findings.add(finding(
                            pragma.comment(),
                            "unknown rule '" + Shortened.value(name) + "' in an ignore comment; "
                                    + (meant == null
                                            ? "'dflint rules' lists the rules"
                                            : "did you mean " + meant + "?")));
                }
            }
        }
        for (Comment comment : comments) {
            if (PragmaParser.isNearly(comment)) {
                findings.add(
                        finding(comment, "not an ignore comment, so it ignores nothing; write # dflint ignore=RULE"));
            }
        }
        return findings;
    }

    private static Finding finding(Comment comment, String message) {
        return Finding.of(Finding.INVALID_IGNORE, Severity.WARNING, comment.range(), message);
    }
}
