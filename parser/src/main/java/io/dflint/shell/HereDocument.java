package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * The body of a heredoc. It is read at the line end after its operator and filled in then; after parsing it does not
 * change.
 */
public final class HereDocument implements ShellNode {
    private final String delimiter;
    private final boolean expands;
    private final boolean stripsTabs;
    private TextRange range;
    private List<WordPart> parts = List.of();
    private boolean terminated;

    private HereDocument(String delimiter, boolean expands, boolean stripsTabs, TextRange range) {
        this.delimiter = delimiter;
        this.expands = expands;
        this.stripsTabs = stripsTabs;
        this.range = range;
    }

    /** A heredoc with a body that is not read yet. Only the holder of this object can fill it in. */
    public static final class Opening {
        private final HereDocument document;

        /** Opens a heredoc at its delimiter. */
        public Opening(String delimiter, boolean expands, boolean stripsTabs, TextRange range) {
            document = new HereDocument(delimiter, expands, stripsTabs, range);
        }

        public HereDocument document() {
            return document;
        }

        /** Fills in the body. */
        public void complete(TextRange body, List<WordPart> parts, boolean terminated) {
            document.range = body;
            document.parts = parts;
            document.terminated = terminated;
        }
    }

    /** The range of the body without the delimiter line; the range of the delimiter if the body was never reached. */
    @Override
    public TextRange range() {
        return range;
    }

    @Override
    public void walk(ShellVisitor visitor) {
        visitor.visitParts(parts);
    }

    /** The delimiter that ends the body, quotes removed. */
    public String delimiter() {
        return delimiter;
    }

    /** Whether expansions are performed in the body, that is, whether the delimiter is not quoted. */
    public boolean expands() {
        return expands;
    }

    /** Whether the operator is {@code <<-}. */
    public boolean stripsTabs() {
        return stripsTabs;
    }

    /**
     * The body, parsed like the inside of a double-quoted string; a single literal if nothing is expanded. Leading tabs
     * are not stripped.
     */
    public List<WordPart> parts() {
        return parts;
    }

    /** Whether the delimiter line is present. */
    public boolean isTerminated() {
        return terminated;
    }

    @Override
    public String toString() {
        return "HereDocument[" + range + " " + delimiter + "]";
    }
}
