package io.dflint.builder.cli;

import io.dflint.options.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options that the docker command accepts before its commands: {@code docker --context there images}. */
final class GlobalOptions {
    private GlobalOptions() {}

    static boolean begin(List<String> args) {
        return spelling(args.getFirst()) != null;
    }

    /**
     * Returns the command line with these options moved after the command.
     *
     * @throws UsageException if there is no command
     */
    static List<String> moveAfterCommand(List<String> args) throws UsageException {
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
                throw new UsageException(arg + " needs a value");
            }
            options.add(spelling);
            options.add(equals < 0 ? args.get(at + 1) : arg.substring(equals + 1));
            at += equals < 0 ? 2 : 1;
        }
        if (at == args.size()) {
            throw new UsageException("missing command after " + args.getFirst() + "; see dfbuild help");
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
