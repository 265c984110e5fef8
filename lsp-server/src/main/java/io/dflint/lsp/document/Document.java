package io.dflint.lsp.document;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.symbol.Symbols;
import io.dflint.model.BuildModel;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document. It never changes, so an answer computed from it belongs to that version. What the text means is
 * computed when first asked for, once, whichever thread asks.
 *
 * <p>Every offset counts in {@link #text()}, that is, without a byte order mark. Places count as the client counts, byte order
 * mark included if the client sent one.
 */
public final class Document {
    /** UTF-16 code units. What is to be said about each word of a longer text does not fit into the memory that a server may take. */
    public static final int LONGEST = 1 << 20;

    /** The version of a document that the client does not have open. */
    public static final int ON_DISK = Integer.MIN_VALUE;

    private final String uri;
    private final int version;
    private final String original;
    private final PositionEncoding encoding;
    private final SourceText source;
    private final int mark;
    private final Lazy<Lines> lines;
    private final Lazy<Dockerfile> dockerfile;
    private final Lazy<BuildModel> model;
    private final Lazy<List<RunScript>> runs;
    private final Lazy<Symbols> symbols;

    /**
     * @param uri as the client wrote it
     * @param version as the client counts
     * @param text as the client sent it
     */
    public Document(String uri, int version, String text, PositionEncoding encoding) {
        this.uri = uri;
        this.version = version;
        this.original = text;
        this.encoding = encoding;
        source = SourceText.of(text);
        mark = source.hasByteOrderMark() ? 1 : 0;
        lines = new Lazy<>(() -> new Lines(text, encoding));
        dockerfile = new Lazy<>(() -> Dockerfile.parse(source));
        model = new Lazy<>(() -> BuildModel.of(dockerfile()));
        runs = new Lazy<>(() -> new Facts(model()).runs());
        symbols = new Lazy<>(() -> Symbols.of(model(), runs()));
    }

    public String uri() {
        return uri;
    }

    public int version() {
        return version;
    }

    public SourceText source() {
        return source;
    }

    /** Whether it is longer than {@link #LONGEST}; then it is neither linted nor coloured. */
    public boolean isTooLong() {
        return source.length() > LONGEST;
    }

    /** The text without a byte order mark. */
    public String text() {
        return source.content();
    }

    /** The text as the client has it. */
    public String original() {
        return original;
    }

    /** The text as instructions. */
    public Dockerfile dockerfile() {
        return dockerfile.get();
    }

    /** The text as stages and variables. */
    public BuildModel model() {
        return model.get();
    }

    /** The names in the text and what they mean. */
    public Symbols symbols() {
        return symbols.get();
    }

    /** The scripts of every RUN, also after ONBUILD. */
    public List<RunScript> runs() {
        return runs.get();
    }

    /** The instruction that a cursor touches; of two, the one that begins there. Null between instructions. */
    public @Nullable Instruction instructionAt(int offset) {
        List<Instruction> all = dockerfile().instructions();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).range().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && all.get(low - 1).range().touches(offset) ? all.get(low - 1) : null;
    }

    /** The place of an offset; an offset outside the text is taken to the nearest end. */
    public Place place(int offset) {
        return lines().place(Math.clamp(offset, 0, source.length()) + mark);
    }

    /** The offset of a place; a place outside the text is taken to the nearest end of its line or of the text. */
    public int offset(Place place) {
        return Math.max(0, lines().offset(place) - mark);
    }

    /** The range between two places, whichever comes first. */
    public TextRange range(Place start, Place end) {
        int from = offset(start);
        int to = offset(end);
        return new TextRange(Math.min(from, to), Math.max(from, to));
    }

    /** The line of an offset as the client counts lines, from 0. */
    public int line(int offset) {
        return lines().line(offset + mark);
    }

    /** How many lines the client sees. */
    public int lineCount() {
        return lines().count();
    }

    /** A line, counted as the client does, without its line end. */
    public TextRange lineRange(int number) {
        int line = Math.clamp(number, 0, lines().count() - 1);
        return new TextRange(Math.max(0, lines().lineStart(line) - mark), Math.max(0, lines().lineEnd(line) - mark));
    }

    /** The next version, after changes done one after the other. */
    public Document change(int newVersion, List<Change> changes) {
        String text = original;
        Lines counted = lines();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Change.Range range = change.range();
            if (range == null) {
                text = change.text();
            } else {
                Lines current = i == 0 ? counted : new Lines(text, encoding);
                int from = current.offset(range.start());
                int to = current.offset(range.end());
                text = text.substring(0, Math.min(from, to)) + change.text() + text.substring(Math.max(from, to));
            }
        }
        return new Document(uri, newVersion, text, encoding);
    }

    /** The same version with another text; a byte order mark stays. */
    Document with(String text) {
        return new Document(uri, version, original.substring(0, mark) + text, encoding);
    }

    private Lines lines() {
        return lines.get();
    }
}
