package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * The body of a here-document. It is read after its operator, at the next line end, so it is filled in later; once a
 * script is parsed it does not change.
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

    /** A here-document whose body is yet to be read. Only who opened it can fill it in. */
    public static final class Opening {
        private final HereDocument document;

        /** Opens a here-document at its delimiter. */
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

    /** The lines of the body, without the end line; the place of the delimiter if the body was never reached. */
    @Override
    public TextRange range() {
        return range;
    }

    @Override
    public void walk(ShellVisitor visitor) {
        visitor.visitParts(parts);
    }

    /** The word that ends the body, quotes removed. */
    public String delimiter() {
        return delimiter;
    }

    /** Whether {@code $} and backticks count, that is, whether the delimiter has no quotes. */
    public boolean expands() {
        return expands;
    }

    /** Whether it is {@code <<-}. */
    public boolean stripsTabs() {
        return stripsTabs;
    }

    /** The body as the inside of a double-quoted string; one literal if nothing is expanded. Tabs are not stripped. */
    public List<WordPart> parts() {
        return parts;
    }

    /** Whether the end line is there. */
    public boolean isTerminated() {
        return terminated;
    }

    @Override
    public String toString() {
        return "HereDocument[" + range + " " + delimiter + "]";
    }
}
