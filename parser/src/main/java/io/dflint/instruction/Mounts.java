package io.dflint.instruction;

import io.dflint.instruction.Mount.Option;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code --mount} flags of RUN. Their options are separated by commas and quoted as in CSV. */
final class Mounts {
    private Mounts() {}

    static List<Mount> read(Header header, Problems problems, boolean top) {
        List<Mount> mounts = List.of();
        for (Flag flag : header.flags()) {
            LogicalText value = flag.value();
            if (!flag.is("mount") || value == null) {
                continue;
            }
            if (mounts.isEmpty()) {
                mounts = new ArrayList<>(2);
            }
            Fields fields = new Fields(value);
            Mount mount = new Mount(flag, options(fields.read()));
            mounts.add(mount);
            if (value.isEmpty()) {
                problems.at(top, flag.range(), "missing options for --mount=; write --mount=type=…,target=…");
            } else if (fields.malformed) {
                problems.at(
                        top,
                        value.sourceRange(),
                        "quote inside an option; put the whole option in quotes, or remove them");
            } else {
                MountChecks.check(mount, problems, top);
            }
        }
        return List.copyOf(mounts);
    }

    private static List<Option> options(List<LogicalText> fields) {
        List<Option> options = new ArrayList<>(fields.size());
        for (LogicalText field : fields) {
            int equals = field.indexOf('=', 0);
            options.add(
                    equals < 0
                            ? new Option(field, null)
                            : new Option(field.subSequence(0, equals), field.substring(equals + 1)));
        }
        return List.copyOf(options);
    }

    /** Splits a line of CSV as Go's {@code encoding/csv} does. */
    private static final class Fields {
        private final LogicalText line;
        private int at;
        boolean malformed;

        Fields(LogicalText line) {
            this.line = line;
        }

        List<LogicalText> read() {
            List<LogicalText> fields = new ArrayList<>(4);
            while (true) {
                fields.add(at < line.length() && line.charAt(at) == '"' ? quoted() : plain());
                if (at >= line.length()) {
                    return fields;
                }
                at++;
            }
        }

        private LogicalText plain() {
            int start = at;
            while (at < line.length() && line.charAt(at) != ',') {
                malformed |= line.charAt(at) == '"';
                at++;
            }
            return line.subSequence(start, at);
        }

        /** Reads a quoted field. Two quotes in it stand for one. */
        private LogicalText quoted() {
            LogicalText.Builder out = LogicalText.builder();
            int opened = at++;
            int plain = at;
            while (at < line.length()) {
                if (line.charAt(at++) != '"') {
                    continue;
                }
                out.append(line.subSequence(plain, at - 1));
                if (at == line.length() || line.charAt(at) == ',') {
                    return out.buildAt(line.sourceOffset(opened) + 1);
                }
                malformed |= line.charAt(at) != '"';
                plain = at++;
            }
            malformed = true;
            return out.append(line.substring(Math.min(plain, at))).buildAt(line.sourceOffset(opened) + 1);
        }
    }
}
