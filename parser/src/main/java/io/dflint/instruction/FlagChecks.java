package io.dflint.instruction;

import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.syntax.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports flags that Docker rejects (BuildKit {@code instructions/bflag.go}). */
final class FlagChecks {
    private FlagChecks() {}

    static void check(InstructionType type, Header header, Problems problems, boolean top) {
        List<String> seen = new ArrayList<>(header.flags().size());
        for (Flag flag : header.flags()) {
            String message = check(type, flag, seen);
            if (message != null) {
                problems.at(top, flag.range(), message);
            }
            seen.add(flag.name().toString());
        }
    }

    private static @Nullable String check(InstructionType type, Flag flag, List<String> seen) {
        String name = flag.name().toString();
        FlagSpec spec = type.flag(name);
        if (spec == null) {
            String nearest = Suggestion.nearest(name, names(type));
            String advice = nearest != null
                    ? "did you mean --" + nearest + "?"
                    : type.flags().isEmpty()
                            ? type + " takes no flags"
                            : type + " takes --" + String.join(", --", names(type));
            return "unknown flag --" + name + " of " + type + "; " + advice;
        }
        if (spec.kind() != FlagSpec.Kind.LIST && seen.contains(name)) {
            return "duplicate flag --" + name + "; remove one";
        }
        String value = flag.valueText();
        if (spec.kind() == FlagSpec.Kind.SWITCH) {
            if (flag.value() != null && value.isEmpty()) {
                return "missing value for --" + name + "=; write --" + name + " or --" + name + "=false";
            }
            String lower = value.toLowerCase(Locale.ROOT);
            if (!lower.isEmpty() && !lower.equals("true") && !lower.equals("false")) {
                return "invalid value for --" + name + ": " + value + "; use true or false";
            }
        } else if (flag.value() == null) {
            return "missing value for --" + name + "; write --" + name + "=…";
        }
        return null;
    }

    private static List<String> names(InstructionType type) {
        List<String> names = new ArrayList<>();
        for (FlagSpec flag : type.flags()) {
            names.add(flag.name());
        }
        return names;
    }
}
