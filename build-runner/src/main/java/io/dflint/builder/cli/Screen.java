package io.dflint.builder.cli;

import io.dflint.builder.text.TextWidth;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The bottom of a terminal, which is redrawn repeatedly below permanent lines. */
final class Screen implements AutoCloseable {
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean color;
    private final ScreenSize size;

    /** The widths of the lines currently drawn, in columns. */
    private List<Integer> drawn = new ArrayList<>();

    /**
     * A line on the screen.
     *
     * @param style an escape sequence for colours; empty for none
     * @param text the part that is cut if the line is too long
     * @param suffix the part that is always shown
     * @param whole whether the line is not cut; a permanent line may take several rows
     */
    record Line(String style, String text, String suffix, boolean whole) {
        static Line of(String style, String text, String suffix) {
            return new Line(style, text, suffix, false);
        }

        static Line whole(String text) {
            return new Line("", text, "", true);
        }
    }

    Screen(PrintStream out, boolean color, ScreenSize size) {
        this.out = out;
        this.color = color;
        this.size = size;
    }

    /** The number of lines that can be redrawn; the last row is for the cursor. */
    int rows() {
        return Math.max(1, size.rows() - 1);
    }

    /** Writes permanent lines, and replaces the lines currently drawn by others below them, at most {@link #rows}. */
    void draw(List<Line> staying, List<Line> lines) {
        StringBuilder text = new StringBuilder();
        int columns = size.columns();
        int up = 0;
        for (int width : drawn) {
            // When a terminal becomes narrower, the lines drawn before are wrapped.
            up += Math.max(1, (width + columns - 1) / columns);
        }
        up = Math.min(up, rows());
        if (up > 0) {
            text.append("\u001b[").append(up).append("A\r").append(CLEAR_BELOW);
        }
        for (Line line : staying) {
            text.append(shown(line, columns)).append('\n');
        }
        drawn = new ArrayList<>();
        if (!lines.isEmpty()) {
            // Keeps a line on one row even if the terminal renders a character wider than expected.
            text.append(NO_WRAP);
            for (Line line : lines) {
                String shown = shown(line, columns);
                drawn.add(TextWidth.of(shown));
                text.append(shown).append('\n');
            }
            text.append(WRAP);
        }
        out.print(text);
        out.flush();
    }

    private String shown(Line line, int columns) {
        int room = columns - 1 - TextWidth.of(line.suffix());
        String text = line.whole() ? line.text() : TextWidth.cut(line.text(), room);
        String all = text + line.suffix();
        return color && (!line.style().isEmpty() || all.indexOf('\u001b') >= 0) ? line.style() + all + PLAIN : all;
    }

    @Override
    public void close() {
        size.close();
    }
}
