package io.dflint.builder.cli;

import io.dflint.builder.text.TextWidth;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The bottom of a terminal, which is drawn again and again, below lines that stay. */
final class Screen implements AutoCloseable {
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean color;
    private final ScreenSize size;

    /** The columns of each line that is drawn now. */
    private List<Integer> drawn = new ArrayList<>();

    /**
     * A line.
     *
     * @param style a sequence that sets colours; empty for none
     * @param text what is cut if the line is too long
     * @param suffix what is always there
     * @param whole whether the line is not cut; one that stays may go over several rows
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

    /** How many lines can be drawn again: the last row is that of the cursor. */
    int rows() {
        return Math.max(1, size.rows() - 1);
    }

    /** Writes lines that stay, and draws others below them in place of what is drawn now; no more than {@link #rows}. */
    void draw(List<Line> staying, List<Line> lines) {
        StringBuilder text = new StringBuilder();
        int columns = size.columns();
        int up = 0;
        for (int width : drawn) {
            // Terminals break what was drawn into rows when they become narrower.
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
            // Where a terminal takes a character for wider than it is known here, the line still is one row.
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
