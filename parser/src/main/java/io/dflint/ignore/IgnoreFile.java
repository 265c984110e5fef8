package io.dflint.ignore;

import io.dflint.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code .dockerignore} file. */
public final class IgnoreFile {
    /** The file that excludes nothing. */
    public static final IgnoreFile EMPTY = new IgnoreFile(SourceText.of(""), List.of(), List.of());

    private final SourceText source;
    private final List<Rule> rules;
    private final List<IgnoreProblem> problems;

    /**
     * A compiled pattern.
     *
     * @param problem the error that Docker reports when it compares a path with the pattern; null if there is none
     */
    record Rule(
            IgnorePattern pattern,
            PathPattern matcher,
            @Nullable IgnoreProblem problem) {}

    IgnoreFile(SourceText source, List<Rule> rules, List<IgnoreProblem> problems) {
        this.source = source;
        this.rules = List.copyOf(rules);
        this.problems = List.copyOf(problems);
    }

    public static IgnoreFile parse(SourceText source) {
        return new IgnoreFileParser(source).parse();
    }

    public static IgnoreFile parse(String text) {
        return parse(SourceText.of(text));
    }

    /**
     * Returns an ignore file with patterns from elsewhere, such as those of {@code COPY --exclude}. They are not
     * preprocessed like lines of a file, so {@code #} and a leading slash are part of the pattern. Lines and offsets
     * refer to the patterns joined by line ends.
     */
    public static IgnoreFile ofPatterns(List<String> patterns) {
        return new IgnoreFileParser(SourceText.of(String.join("\n", patterns))).parsePatterns();
    }

    /** The text to which offsets refer. */
    public SourceText source() {
        return source;
    }

    /** The patterns in order, without those that Docker rejects when it reads the file. */
    public List<IgnorePattern> patterns() {
        return rules.stream().map(Rule::pattern).toList();
    }

    /** The lines that Docker rejects, in order. */
    public List<IgnoreProblem> problems() {
        return problems;
    }

    /** Reports whether a pattern includes files again. */
    public boolean hasExceptions() {
        for (Rule rule : rules) {
            if (rule.pattern().negated()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Decides whether a path is excluded by a pattern that matches it or a directory above it. BuildKit decides in this
     * way about the source of a COPY. For all files of a context, {@link #root()} is faster.
     *
     * @param path the path relative to the context, with slashes
     */
    public Decision decide(String path) {
        String file = PathCleaner.clean(path);
        Decision decision = Decision.IN;
        for (Rule rule : rules) {
            // A pattern that could not change anything is not tried, so it cannot fail either.
            if (rule.pattern().negated() != decision.excluded()) {
                continue;
            }
            if (rule.problem() != null) {
                return new Decision(false, rule.pattern(), rule.problem());
            }
            if (rule.matcher().matchesWithin(file)) {
                decision = new Decision(!rule.pattern().negated(), rule.pattern(), null);
            }
        }
        return decision;
    }

    /** Returns the root of the context, the start of a walk. */
    public ContextDirectory root() {
        return ContextDirectory.root(rules);
    }
}
