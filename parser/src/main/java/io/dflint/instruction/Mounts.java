package io.dflint.instruction;

import io.dflint.instruction.Mount.Option;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code --mount} flags of RUN: comma-separated fields, quoted as in CSV. */
final class Mounts {
    private Mounts() {}

    static List<Mount> read(Header header, Problems problems) {
        List<Mount> mounts = List.of();
        for (Flag flag : header.flags()) {
            if (!flag.is("mount") || flag.value() == null) {
                continue;
            }
            if (mounts.isEmpty()) {
                mounts = new ArrayList<>(2);
            }
            mounts.add(new Mount(flag, options(flag.value())));
        }
        for (Mount mount : mounts) {
            MountChecks.check(mount, problems);
        }
        return List.copyOf(mounts);
    }

    private static List<Option> options(LogicalText text) {
        List<Option> options = new ArrayList<>(4);
        int at = 0;
        while (at <= text.length()) {
            int end = fieldEnd(text, at);
            LogicalText field = text.subSequence(at, end);
            if (field.length() >= 2 && field.charAt(0) == '"' && field.charAt(field.length() - 1) == '"') {
                field = field.subSequence(1, field.length() - 1);
            }
            int equals = field.indexOf('=', 0);
            options.add(
                    equals < 0
                            ? new Option(field, null)
                            : new Option(field.subSequence(0, equals), field.substring(equals + 1)));
            at = end + 1;
        }
        return List.copyOf(options);
    }

    private static int fieldEnd(LogicalText text, int start) {
        boolean quoted = false;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return at;
            }
        }
        return text.length();
    }
}
