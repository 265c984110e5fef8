package io.dflint.ignore;

import io.dflint.ignore.IgnoreFile.Rule;
import java.util.List;

/**
 * A directory of the build context on a walk through it. It stores which patterns match it or a directory above, so
 * that each entry needs to be compared only by itself.
 *
 * <p>The results are those of BuildKit's own walk ({@code fsutil}), which differ slightly from {@link
 * IgnoreFile#decide}: a pattern that was not tried on a directory, because the directory was already excluded, does not
 * apply to the files in it. So {@code a}, {@code !a/x}, {@code a*} leaves {@code a/x} included.
 */
public final class ContextDirectory {
    private final List<Rule> rules;
    private final String path;
    private final boolean[] matched;
    private final Decision decision;

    private ContextDirectory(List<Rule> rules, String path, boolean[] matched, Decision decision) {
        this.rules = rules;
        this.path = path;
        this.matched = matched;
        this.decision = decision;
    }

    static ContextDirectory root(List<Rule> rules) {
        return new ContextDirectory(rules, "", new boolean[rules.size()], Decision.IN);
    }

    /** The path relative to the context, with slashes; empty for its root. */
    public String path() {
        return path;
    }

    /** Whether the directory itself is excluded. It must still be created if something below it is included. */
    public Decision decision() {
        return decision;
    }

    /** Decides whether an entry of this directory is excluded. */
    public Decision decide(String name) {
        return decide(child(name), new boolean[rules.size()]);
    }

    /** Returns a subdirectory. */
    public ContextDirectory enter(String name) {
        boolean[] matchedBelow = new boolean[rules.size()];
        String below = child(name);
        Decision decided = decide(below, matchedBelow);
        return new ContextDirectory(rules, below, matchedBelow, decided);
    }

    private String child(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    private Decision decide(String file, boolean[] matchedBelow) {
        Decision decided = Decision.IN;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            boolean match = matched[i];
            if (!match) {
                if (rule.pattern().negated() != decided.excluded()) {
                    continue;
                }
                if (rule.problem() != null) {
                    return new Decision(false, rule.pattern(), rule.problem());
                }
                match = rule.matcher().matches(file);
            }
            matchedBelow[i] = match;
            if (match && rule.pattern().negated() == decided.excluded()) {
                decided = new Decision(!rule.pattern().negated(), rule.pattern(), null);
            }
        }
        return decided;
    }

    /** Reports whether everything below is excluded, so that the directory need not be walked. */
    public boolean isSkippable() {
        if (!decision.excluded()) {
            return false;
        }
        // An exception applies unless a later pattern excludes everything again.
        for (int i = rules.size() - 1; i >= 0; i--) {
            boolean negated = rules.get(i).pattern().negated();
            if (!negated && matched[i]) {
                return true;
            }
            if (negated && rules.get(i).matcher().mayMatchBelow(path)) {
                return false;
            }
        }
        return true;
    }
}
