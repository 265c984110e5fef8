package io.dflint.builder.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step's line in the history of an image. That of RUN lists all arguments, so it is written when it is asked for: a file
 * may have thousands of each.
 *
 * @param args what ARG declared before the step, in order; null without a value
 * @param env values of variables
 */
record HistoryText(String verb, Map<String, @Nullable String> args, Map<String, String> env, String text) {

    static HistoryText of(String text) {
        return new HistoryText("", Map.of(), Map.of(), text);
    }

    /** The line: for RUN with the arguments as {@code |2 a=1 b=2}. */
    String line() {
        StringBuilder line = new StringBuilder(verb);
        if (!args.isEmpty()) {
            line.append('|').append(args.size()).append(' ');
            for (Map.Entry<String, @Nullable String> arg : args.entrySet()) {
                String value = env.getOrDefault(arg.getKey(), arg.getValue() == null ? "" : arg.getValue());
                line.append(arg.getKey()).append('=').append(value).append(' ');
            }
        }
        return line.append(text).toString();
    }
}
