package io.dflint.lsp.feature.completion;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.SyntaxVersion;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Flag;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Proposes flags and their values. */
final class Flags {
    private final Document document;
    private final InstructionType type;
    private final Instruction instruction;
    private final int offset;

    Flags(Document document, InstructionType type, Instruction instruction, int offset) {
        this.document = document;
        this.type = type;
        this.instruction = instruction;
        this.offset = offset;
    }

    /** The version of the syntax that a file selects. */
    static SyntaxVersion syntax(Document document) {
        Directive directive = document.dockerfile().directive("syntax");
        return SyntaxVersion.of(directive == null ? null : directive.value());
    }

    /** Proposes flags that are not given yet and that the file's syntax supports. */
    void names(String written, boolean snippets, List<Proposal> to) {
        SyntaxVersion syntax = syntax(document);
        TreeMap<String, FlagSpec> sorted = new TreeMap<>();
        for (FlagSpec flag : type.flags()) {
            if (Prefix.matches("--" + flag.name(), written)
                    && (flag.kind() == FlagSpec.Kind.LIST || !isGiven(flag.name()))
                    && syntax.has(flag.since())) {
                sorted.put(flag.name(), flag);
            }
        }
        for (FlagSpec flag : sorted.values()) {
            to.add(proposal(flag, snippets).detail(since(flag.since())).note(Notes.of(type, flag)));
        }
    }

    /** The text to show for a version; null for none. */
    static @Nullable String since(String version) {
        return version.isEmpty() ? null : "since syntax " + version;
    }

    private static Proposal proposal(FlagSpec flag, boolean snippets) {
        String name = "--" + flag.name();
        if (flag.kind() == FlagSpec.Kind.SWITCH) {
            return Proposal.plain(Kind.FLAG, name);
        }
        return snippets
                ? Proposal.snippet(Kind.FLAG, name + "=" + Snippets.placeholder(1, flag.example()))
                : Proposal.plain(Kind.FLAG, name + "=");
    }

    private boolean isGiven(String name) {
        for (Flag flag : instruction.flags()) {
            if (flag.is(name) && !flag.range().touches(offset)) {
                return true;
            }
        }
        return false;
    }

    /** Proposes values of a flag: the possible ones, or else common ones. */
    void values(String name, String written, List<Proposal> to) {
        FlagSpec flag = type.flag(name);
        if (flag == null) {
            return;
        }
        if (name.equals("chown")) {
            Users.add(document, written, to);
            return;
        }
        List<String> values = flag.values().isEmpty() ? CommonValues.ofFlag(name) : flag.values();
        for (String value : values) {
            if (Prefix.matches(value, written)) {
                to.add(Proposal.plain(Kind.VALUE, value).note(Notes.of(type, flag)));
            }
        }
    }
}
