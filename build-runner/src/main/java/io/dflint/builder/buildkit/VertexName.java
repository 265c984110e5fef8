package io.dflint.builder.buildkit;

import org.jspecify.annotations.Nullable;

/**
 * The name of a vertex for a step of the Dockerfile: {@code [linux/amd64 build 2/5] RUN make}.
 *
 * @param platform the platform; empty unless several are built
 * @param stage the stage; empty if the file has only one
 * @param position the number of the step, from 1
 * @param total the number of steps in the stage
 * @param text the instruction as BuildKit formats it
 */
record VertexName(String platform, String stage, int position, int total, String text) {

    /** Parses a name. Returns null for the names of other vertices. */
    static @Nullable VertexName parse(String name) {
        int end = name.indexOf("] ");
        if (!name.startsWith("[") || end < 0) {
            return null;
        }
        String platform = "";
        String stage = "";
        String[] words = name.substring(1, end).split(" +", -1);
        for (int i = 0; i < words.length - 1; i++) {
            if (words[i].contains("/")) {
                platform = words[i];
            } else {
                stage = words[i];
            }
        }
        String numbers = words[words.length - 1];
        int slash = numbers.indexOf('/');
        int position = slash < 0 ? -1 : number(numbers.substring(0, slash));
        int total = slash < 0 ? -1 : number(numbers.substring(slash + 1));
        return position < 1 || total < position
                ? null
                : new VertexName(platform, stage, position, total, name.substring(end + 2));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Reports whether it is the start of a stage. */
    boolean isBase() {
        return position == 1 && text.startsWith("FROM ");
    }
}
