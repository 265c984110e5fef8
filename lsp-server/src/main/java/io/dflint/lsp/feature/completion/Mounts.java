package io.dflint.lsp.feature.completion;

import io.dflint.instruction.MountOption;
import io.dflint.instruction.MountType;
import io.dflint.instruction.SyntaxVersion;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proposes the options of a {@code --mount} flag and their values. Each object serves a single request. */
final class Mounts {
    private static final String TYPE = "type";

    /** The given options by their canonical names, except the one at the cursor. */
    private final Set<String> given = new HashSet<>();

    private final String written;
    private final int optionStart;
    private final int equals;
    private @Nullable String typeName;

    /**
     * @param whole the value of the flag
     * @param before the value up to the cursor
     */
    Mounts(String whole, String before) {
        optionStart = before.lastIndexOf(',') + 1;
        written = before.substring(optionStart);
        equals = written.indexOf('=');
        int start = 0;
        for (String field : whole.split(",", -1)) {
            if (start != optionStart) {
                take(field);
            }
            start += field.length() + 1;
        }
    }

    private void take(String field) {
        int end = field.indexOf('=');
        String name = usualName(end < 0 ? field : field.substring(0, end));
        given.add(name);
        if (name.equals(TYPE) && end >= 0) {
            typeName = field.substring(end + 1);
        }
    }

    private static String usualName(String name) {
        MountOption option = MountOption.of(name);
        return option == null ? name.toLowerCase(Locale.ROOT) : option.names().getFirst();
    }

    /** The canonical name of the option whose value the cursor is in, or null if it is in a name. */
    @Nullable
    String option() {
        return equals < 0 ? null : usualName(written.substring(0, equals));
    }

    /** The start of the word at the cursor in the value of the flag. */
    int wordStart() {
        return optionStart + equals + 1;
    }

    /** Reports whether the source of the mount is the build context. */
    boolean isFromContext() {
        return type() == MountType.BIND && !given.contains("from");
    }

    private @Nullable MountType type() {
        return typeName == null ? MountType.BIND : MountType.of(typeName);
    }

    void names(SyntaxVersion syntax, boolean snippets, List<Proposal> to) {
        if (!given.contains(TYPE) && Prefix.matches(TYPE, written)) {
            to.add(named(TYPE, "bind", snippets).detail("bind, cache, tmpfs, secret or ssh"));
        }
        MountType type = type();
        if (type == null) {
            return;
        }
        for (MountOption option : type.options()) {
            String name = nameFor(option);
            if (name != null && !given.contains(option.names().getFirst()) && syntax.has(option.since())) {
                Proposal proposal =
                        option.isSwitch() ? Proposal.plain(Kind.OPTION, name) : named(name, option.example(), snippets);
                to.add(proposal.detail(Flags.since(option.since())).note(Notes.of(option)));
            }
        }
    }

    /** Returns the first name of an option that continues what is written, or null if none does. */
    private @Nullable String nameFor(MountOption option) {
        for (String name : option.names()) {
            if (Prefix.matches(name, written)) {
                return name;
            }
        }
        return null;
    }

    private static Proposal named(String name, String example, boolean snippets) {
        return snippets
                ? Proposal.snippet(Kind.OPTION, name + "=" + Snippets.placeholder(1, example))
                : Proposal.plain(Kind.OPTION, name + "=");
    }

    void values(String option, String prefix, List<Proposal> to) {
        if (option.equals(TYPE)) {
            for (MountType each : MountType.values()) {
                if (Prefix.matches(each.text(), prefix)) {
                    to.add(Proposal.plain(Kind.VALUE, each.text())
                            .detail(each.summary())
                            .note(Notes.of(each)));
                }
            }
            return;
        }
        MountOption known = MountOption.of(option);
        MountType type = type();
        if (known == null || type == null || !type.options().contains(known)) {
            return;
        }
        List<String> values = known.choices();
        if (values.isEmpty()) {
            values = known == MountOption.TARGET
                    ? type == MountType.CACHE ? CommonValues.CACHE_FOLDERS : List.of()
                    : CommonValues.ofMount(known);
        }
        for (String value : values) {
            if (Prefix.matches(value, prefix)) {
                to.add(Proposal.plain(Kind.VALUE, value).note(Notes.of(known)));
            }
        }
    }
}
