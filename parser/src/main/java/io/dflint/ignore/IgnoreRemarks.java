package io.dflint.ignore;

import io.dflint.grammar.UnicodeSpace;
import io.dflint.ignore.IgnoreRemark.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds patterns that do something else than they seem to do. Reports only what holds for every build context, for the
 * walk through it ({@link ContextDirectory}) as well as for single paths ({@link IgnoreFile#decide}).
 */
public final class IgnoreRemarks {
    private final List<IgnoreRemark> remarks = new ArrayList<>();
    /** The patterns since the last one of the other kind (with or without exclamation mark), by their cleaned form. */
    private final Map<String, IgnorePattern> sameKind = new HashMap<>();
    /** The paths that patterns before exclude. */
    private final TreeMap<String, IgnorePattern> excluded = new TreeMap<>();

    /** Whether a pattern before may exclude more than its own path. */
    private boolean excludesMore;

    private @Nullable IgnorePattern previous;
    private boolean hasException;

    private IgnoreRemarks() {}

    /**
     * Returns the remarks on an ignore file in source order, one for a pattern at most. As long as Docker rejects a
     * line, nothing is said of the effect of others, because it depends on what that line will be.
     */
    public static List<IgnoreRemark> of(IgnoreFile file) {
        IgnoreRemarks remarks = new IgnoreRemarks();
        boolean complete = file.problems().isEmpty();
        for (IgnorePattern pattern : file.patterns()) {
            remarks.add(pattern, complete ? remarks.noEffect(pattern) : null);
            remarks.remember(pattern);
        }
        return List.copyOf(remarks.remarks);
    }

    private void add(IgnorePattern pattern, @Nullable String noEffect) {
        if (hasComment(pattern.text())) {
            remarks.add(new IgnoreRemark(
                    Kind.COMMENT_IN_PATTERN,
                    pattern,
                    "# and the text after it are part of the pattern, because only a line that begins with # is a"
                            + " comment; move the comment to a line of its own, without white space before #"));
        } else if (noEffect != null) {
            remarks.add(new IgnoreRemark(Kind.NO_EFFECT, pattern, noEffect));
        }
    }

    /** Returns why a pattern has no effect and what to do, or null if it may have one. */
    private @Nullable String noEffect(IgnorePattern pattern) {
        if (previous != null && previous.negated() != pattern.negated()) {
            sameKind.clear();
        }
        IgnorePattern same = sameKind.get(pattern.cleaned());
        if (same != null) {
            return "line " + (same.line() + 1) + " has the same pattern, so this one has no effect; remove it";
        }
        if (pattern.negated()) {
            return isNeedless(pattern)
                    ? "no line before excludes \"" + pattern.cleaned()
                            + "\" or anything in it, so the exception has no effect; move it after the pattern to which"
                            + " it is an exception, or remove it"
                    : null;
        }
        IgnorePattern above = hasException || !isPath(pattern) ? null : above(pattern.cleaned());
        return above == null
                ? null
                : "line " + (above.line() + 1) + " already excludes everything in \"" + above.cleaned()
                        + "\", so this pattern has no effect; remove it";
    }

    private void remember(IgnorePattern pattern) {
        sameKind.putIfAbsent(pattern.cleaned(), pattern);
        previous = pattern;
        if (pattern.negated()) {
            hasException = true;
        } else if (isPath(pattern)) {
            excluded.putIfAbsent(pattern.cleaned(), pattern);
        } else {
            excludesMore = true;
        }
    }

    /** Reports whether nothing that an exception matches can have been excluded before it. */
    private boolean isNeedless(IgnorePattern exception) {
        if (excludesMore) {
            return false;
        }
        if (excluded.isEmpty()) {
            return true;
        }
        if (!isPath(exception)) {
            return false;
        }
        String path = exception.cleaned();
        String below = excluded.ceilingKey(path + "/");
        return !excluded.containsKey(path) && (below == null || !below.startsWith(path + "/")) && above(path) == null;
    }

    /** Returns the pattern that excludes a directory above a path, or null if there is none. */
    private @Nullable IgnorePattern above(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            IgnorePattern above = excluded.get(path.substring(0, slash));
            if (above != null) {
                return above;
            }
        }
        return null;
    }

    /** Reports whether a pattern stands for a single path and what is in it. */
    private static boolean isPath(IgnorePattern pattern) {
        String text = pattern.cleaned();
        return PathPattern.compile(text).isPath()
                && !text.startsWith("..")
                && !text.startsWith("/")
                && !text.equals(".");
    }

    /** Reports whether a pattern contains what looks like a comment: {@code #} with white space on both sides. */
    private static boolean hasComment(String text) {
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            boolean before = at == 0 || UnicodeSpace.is(text.charAt(at - 1));
            if (before && at + 1 < text.length() && UnicodeSpace.is(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
