package io.dflint.builder.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options that the docker command takes in front of its commands: {@code docker --context there images}. */
final class GlobalOptions {
    private GlobalOptions() {}

    static boolean begin(List<String> args) {
        return spelling(args.getFirst()) != null;
    }

    /** The same command with these options where commands read them; null if there is no command. */
    static @Nullable List<String> moveBehindCommand(List<String> args) {
        List<String> options = new ArrayList<>();
        int at = 0;
        while (at < args.size()) {
            String arg = args.get(at);
            String spelling = spelling(arg);
            if (spelling == null) {
                break;
            }
            int equals = arg.indexOf('=');
            if (equals < 0 && at + 1 == args.size()) {
                return null;
            }
            options.add(spelling);
            options.add(equals < 0 ? args.get(at + 1) : arg.substring(equals + 1));
            at += equals < 0 ? 2 : 1;
        }
        if (at == args.size()) {
            return null;
        }
        List<String> moved = new ArrayList<>();
        moved.add(args.get(at));
        moved.addAll(options);
        moved.addAll(args.subList(at + 1, args.size()));
        return moved;
    }

    private static @Nullable String spelling(String arg) {
        int equals = arg.indexOf('=');
        return switch (equals < 0 ? arg : arg.substring(0, equals)) {
            case "-H", "--host" -> "--host";
            case "-c", "--context" -> "--context";
            default -> null;
        };
    }
}
