package io.dflint.builder.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The line of a step in an image's history. The line of RUN lists all arguments, so it is written only on demand: a
 * file may have thousands of each.
 *
 * @param args the variables declared by ARG before the step, in order; null for one without a value
 * @param env the values of variables
 */
record HistoryText(String verb, Map<String, @Nullable String> args, Map<String, String> env, String text) {

    static HistoryText of(String text) {
        return new HistoryText("", Map.of(), Map.of(), text);
    }

    /** Returns the line. For RUN, it starts with the arguments: {@code |2 a=1 b=2}. */
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
