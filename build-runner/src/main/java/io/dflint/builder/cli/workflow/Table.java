package io.dflint.builder.cli.workflow;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats rows under headings in the layout of the docker command: columns are at least ten characters wide, with three
 * spaces between them.
 */
public final class Table {
    private static final int LEAST = 10;
    private static final int GAP = 3;

    private final List<List<String>> rows = new ArrayList<>();

    public void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    public void print(PrintStream out) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = Math.max(LEAST, width(row.get(i)) + GAP);
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) {
                    line.append(" ".repeat(widths.get(i) - width(row.get(i))));
                }
            }
            out.println(line);
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
