package io.dflint.lint.kit;

import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds patterns of {@code case} that cover later ones. */
public final class CasePatterns {
    /** Patterns beyond this number or length are not compared. */
    private static final int MOST = 100;

    private CasePatterns() {}

    /** A pattern and a later one that it covers. */
    public record Pair(ShellWord earlier, ShellWord later) {}

    /** Returns each pattern that covers a later one, with the first pattern that it covers. */
    public static List<Pair> covered(Command.Case command) {
        List<Pattern> patterns = patterns(command);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            for (int j = i + 1; j < patterns.size(); j++) {
                if (patterns.get(i).covers(patterns.get(j))) {
                    pairs.add(new Pair(patterns.get(i).word(), patterns.get(j).word()));
                    break;
                }
            }
        }
        return pairs;
    }

    /** Returns the patterns with a known meaning. */
    private static List<Pattern> patterns(Command.Case command) {
        List<Pattern> patterns = new ArrayList<>();
        for (Command.CaseItem item : command.items()) {
            boolean ends = item.terminator().isEmpty() || item.terminator().equals(";;");
            for (ShellWord word : item.patterns()) {
                List<String> pieces = new ArrayList<>();
                if (patterns.size() < MOST && add(word.parts(), pieces) && pieces.size() <= MOST) {
                    patterns.add(new Pattern(word, pieces, ends));
                }
            }
        }
        return patterns;
    }

    /**
     * Adds the characters of a pattern. Wildcards are represented by names longer than a character. Returns false if a
     * part is not known.
     */
    private static boolean add(List<WordPart> parts, List<String> pieces) {
        for (WordPart part : parts) {
            boolean known = switch (part) {
                case WordPart.Text text -> {
                    text.value().codePoints().forEach(c -> pieces.add(Character.toString(c)));
                    yield true;
                }
                case WordPart.DoubleQuoted quoted -> add(quoted.parts(), pieces);
                case WordPart.Glob glob -> {
                    String wildcard = wildcard(glob.pattern());
                    yield wildcard != null && pieces.add(wildcard);
                }
                default -> false;
            };
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String wildcard(String pattern) {
        return switch (pattern) {
            case "*" -> ANY;
            case "?" -> ONE;
            default -> null;
        };
    }

    private static final String ANY = "any";
    private static final String ONE = "one";

    /**
     * A pattern.
     *
     * @param ends whether no further clause is tried after this one
     */
    private record Pattern(ShellWord word, List<String> pieces, boolean ends) {

        /** Reports whether this pattern matches everything that another one matches. */
        boolean covers(Pattern other) {
            if (!ends) {
                return false;
            }
            boolean[] reached = new boolean[pieces.size() + 1];
            reached[0] = true;
            skipAny(reached);
            for (String piece : other.pieces) {
                boolean[] next = new boolean[reached.length];
                for (int i = 0; i < pieces.size(); i++) {
                    if (!reached[i]) {
                        continue;
                    }
                    String own = pieces.get(i);
                    if (own.equals(ANY)) {
                        next[i] = true;
                    } else if (own.equals(piece) || own.equals(ONE) && !piece.equals(ANY)) {
                        next[i + 1] = true;
                    }
                }
                skipAny(next);
                reached = next;
            }
            return reached[pieces.size()];
        }

        private void skipAny(boolean[] reached) {
            for (int i = 0; i < pieces.size(); i++) {
                if (reached[i] && pieces.get(i).equals(ANY)) {
                    reached[i + 1] = true;
                }
            }
        }
    }
}
