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
 * A version of a document. It is immutable, so an answer computed from it belongs to that version. What the text means
 * is computed on first use, once, on the thread that asks.
 *
 * <p>All offsets refer to {@link #text()}, which has no byte order mark. Places are counted as the client counts them,
 * including a byte order mark if the client sent one.
 */
public final class Document {
    /**
     * The longest text for all features, in UTF-16 code units. Analyzing each word of a longer text would take more
     * memory than a server may use.
     */
    public static final int LONGEST = 1 << 20;

    /** The version of a document that is not open in the client. */
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
     * @param uri the URI as written by the client
     * @param version the client's version number
     * @param text the text as sent by the client
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

    /** Reports whether the text is longer than {@link #LONGEST}. If so, it is neither linted nor coloured. */
    public boolean isTooLong() {
        return source.length() > LONGEST;
    }

    /** The text without a byte order mark. */
    public String text() {
        return source.content();
    }

    /** The text as sent by the client. */
    public String original() {
        return original;
    }

    /** The parsed text. */
    public Dockerfile dockerfile() {
        return dockerfile.get();
    }

    /** The stages and variables of the text. */
    public BuildModel model() {
        return model.get();
    }

    /** The names in the text and their meanings. */
    public Symbols symbols() {
        return symbols.get();
    }

    /** The scripts of all RUN instructions, including those after ONBUILD. */
    public List<RunScript> runs() {
        return runs.get();
    }

    /**
     * Returns the instruction at a cursor, or null between instructions. Where two instructions touch, this is the
     * second.
     */
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

    /** Converts an offset to a place. An offset outside the text is moved to the nearest end. */
    public Place place(int offset) {
        return lines().place(Math.clamp(offset, 0, source.length()) + mark);
    }

    /**
     * Converts a place to an offset. A place outside the text is moved to the nearest end of its line or of the text.
     */
    public int offset(Place place) {
        return Math.max(0, lines().offset(place) - mark);
    }

    /** The range between two places, in either order. */
    public TextRange range(Place start, Place end) {
        int from = offset(start);
        int to = offset(end);
        return new TextRange(Math.min(from, to), Math.max(from, to));
    }

    /** The line of an offset as counted by the client, from 0. */
    public int line(int offset) {
        return lines().line(offset + mark);
    }

    /** The number of lines as counted by the client. */
    public int lineCount() {
        return lines().count();
    }

    /** The range of a line as counted by the client, without its line end. */
    public TextRange lineRange(int number) {
        int line = Math.clamp(number, 0, lines().count() - 1);
        return new TextRange(Math.max(0, lines().lineStart(line) - mark), Math.max(0, lines().lineEnd(line) - mark));
    }

    /** Returns the next version, after changes applied one after the other. */
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

    /** Returns the same version with another text. A byte order mark is kept. */
    Document with(String text) {
        return new Document(uri, version, original.substring(0, mark) + text, encoding);
    }

    private Lines lines() {
        return lines.get();
    }
}
