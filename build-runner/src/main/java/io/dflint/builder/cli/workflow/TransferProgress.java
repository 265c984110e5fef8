package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Progress;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows the progress of a pull or push: on a terminal with a line for each layer that is updated in place, otherwise
 * line by line.
 */
final class TransferProgress implements Consumer<Progress> {
    private static final int BAR = 50;

    private final PrintStream out;
    private final boolean terminal;
    /** The line of each layer, counted from the first. */
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    TransferProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void accept(Progress news) {
        if (news.status().isEmpty()) {
            return; // facts for programs, such as the digest
        }
        String id = news.id();
        boolean moving = news.current() > 0 || news.total() > 0;
        if (!terminal) {
            if (!moving) {
                out.println(id == null ? news.status() : id + ": " + news.status());
            }
        } else if (id == null) {
            // A separate line ends the block; later layers start a new one.
            lines.clear();
            out.println(news.status());
        } else {
            inPlace(id, id + ": " + news.status() + (moving ? " " + bar(news) : ""));
        }
        out.flush();
    }

    private void inPlace(String id, String text) {
        Integer line = lines.get(id);
        if (line == null) {
            lines.put(id, lines.size());
            out.print(text + "\n");
            return;
        }
        int up = lines.size() - line;
        out.print("\u001b[" + up + "A\r\u001b[2K" + text + "\r\u001b[" + up + "B");
    }

    private static String bar(Progress news) {
        if (news.total() <= 0) {
            return Units.progressSize(news.current());
        }
        int done = Math.clamp(news.current() * BAR / news.total(), 0, BAR);
        String arrow = done == 0 ? ">" : "=".repeat(done - 1) + ">";
        return "[" + arrow + " ".repeat(BAR - arrow.length()) + "]  " + Units.progressSize(news.current()) + "/"
                + Units.progressSize(news.total());
    }
}
