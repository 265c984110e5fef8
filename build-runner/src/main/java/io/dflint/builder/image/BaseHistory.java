package io.dflint.builder.image;

import io.dflint.builder.daemon.HistoryEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Restores the history of an image as in its config. The daemon does not report which lines have a layer, only sizes: a
 * layer may be empty, but a line without a layer has no size.
 */
final class BaseHistory {
    private BaseHistory() {}

    /** @param newestFirst the history as the daemon reports it */
    static List<HistoryLine> lines(List<HistoryEntry> newestFirst, int layers) {
        List<HistoryEntry> history = newestFirst.reversed();
        boolean[] hasLayer = new boolean[history.size()];
        int left = layers;
        for (int i = 0; i < history.size() && left > 0; i++) {
            hasLayer[i] = history.get(i).size() > 0;
            left -= hasLayer[i] ? 1 : 0;
        }
        for (boolean guess : new boolean[] {true, false}) {
            for (int i = 0; i < history.size() && left > 0; i++) {
                if (!hasLayer[i] && (!guess || changesFiles(history.get(i).createdBy()))) {
                    hasLayer[i] = true;
                    left--;
                }
            }
        }
        List<HistoryLine> lines = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            HistoryEntry entry = history.get(i);
            lines.add(new HistoryLine(entry.created(), entry.createdBy(), entry.comment(), !hasLayer[i]));
        }
        for (; left > 0; left--) {
            lines.add(new HistoryLine(null, "", "", false));
        }
        return lines;
    }

    private static boolean changesFiles(String createdBy) {
        String text = createdBy;
        int nop = text.indexOf("#(nop)");
        if (nop >= 0) {
            text = text.substring(nop + "#(nop)".length()).strip();
        } else if (text.startsWith("/bin/sh -c") || text.startsWith("|")) {
            return true;
        }
        for (String name : new String[] {"RUN", "COPY", "ADD", "WORKDIR"}) {
            if (text.startsWith(name + " ")) {
                return true;
            }
        }
        return false;
    }
}
