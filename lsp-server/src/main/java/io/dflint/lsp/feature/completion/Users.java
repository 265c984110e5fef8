package io.dflint.lsp.feature.completion;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.User;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.call.Invocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proposes users: those that the file names or creates, and those that most images have. */
final class Users {
    private static final List<String> COMMON = List.of("root", "daemon", "nobody", "www-data", "1000:1000");

    private Users() {}

    /** Adds users. After a colon, the group with the same name is proposed. */
    static void add(Document document, String written, List<Proposal> to) {
        Set<String> names = new LinkedHashSet<>();
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (instruction instanceof User user && user.user() != null) {
                String name = user.user().toString();
                if (!name.equals(written) && isPlain(name)) {
                    names.add(name);
                }
            }
        }
        for (RunScript run : document.runs()) {
            for (CommandSite site : run.commands()) {
                String added = added(Invocation.of(site.command()));
                if (added != null && isPlain(added)) {
                    names.add(added);
                }
            }
        }
        names.addAll(COMMON);
        boolean group = written.indexOf(':') >= 0;
        for (String name : names) {
            String proposed = group && name.indexOf(':') < 0 ? name + ":" + name : name;
            if (Prefix.matches(proposed, written)) {
                to.add(Proposal.plain(Kind.VALUE, proposed));
            }
        }
    }

    /**
     * Returns the user that a command creates, or null if there is none. This is the last word, as nearly all files put
     * options before it.
     */
    private static @Nullable String added(@Nullable Invocation invocation) {
        if (invocation == null
                || !invocation.program().equals("useradd")
                        && !invocation.program().equals("adduser")) {
            return null;
        }
        List<ShellWord> words = invocation.command().words();
        return words.size() < 2 ? null : words.getLast().literal();
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || name.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_-.:".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
