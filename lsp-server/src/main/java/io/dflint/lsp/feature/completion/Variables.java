package io.dflint.lsp.feature.completion;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.lsp.symbol.SecretVariables;
import io.dflint.lsp.symbol.ShellKind;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Proposes variables with their values. */
final class Variables {
    /** The arguments that every build accepts without an ARG (Dockerfile reference, predefined ARGs). */
    private static final List<String> PREDEFINED =
            List.of("ALL_PROXY", "FTP_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY");

    private Variables() {}

    /**
     * The beginning of a reference to a variable.
     *
     * @param text the reference from its first character on
     * @param name the part of the name already written
     * @param opening the text to insert before the name
     * @param closing the text to insert after the name
     */
    record Reference(LogicalText text, String name, String opening, String closing) {
        /** Returns the text to insert for a variable. */
        String to(String variable) {
            return opening + variable + closing;
        }

        /** Returns the text to filter by, which includes the characters before the name. */
        String typed(String variable) {
            return text.substring(0, text.length() - name.length()) + variable;
        }
    }

    /** Returns the reference at the cursor, or null if there is none. */
    static @Nullable Reference before(LogicalText line, char escape, ShellKind shell) {
        int nameStart = line.length();
        while (nameStart > 0 && isOfName(line.charAt(nameStart - 1))) {
            nameStart--;
        }
        return switch (shell) {
            case POSIX -> posix(line, nameStart, escape);
            case POWERSHELL -> powershell(line, nameStart);
            case CMD -> cmd(line, nameStart);
        };
    }

    private static @Nullable Reference posix(LogicalText line, int nameStart, char escape) {
        boolean braced = endsWith(line, nameStart, "{");
        int end = braced ? nameStart - 1 : nameStart;
        if (!endsWith(line, end, "$")) {
            return null;
        }
        int dollar = end - 1;
        int escapes = 0;
        while (dollar > escapes && line.charAt(dollar - 1 - escapes) == escape) {
            escapes++;
        }
        boolean braces = braced || nameStart == line.length();
        return escapes % 2 == 1 ? null : reference(line, dollar, nameStart, braces ? "${" : "$", braces ? "}" : "");
    }

    /**
     * Also applies after a dollar sign alone, since the variables of ENV and ARG are only available with {@code $env:}.
     */
    private static @Nullable Reference powershell(LogicalText line, int nameStart) {
        boolean prefixed = endsWith(line, nameStart, "env:");
        int end = prefixed ? nameStart - "env:".length() : nameStart;
        boolean braced = endsWith(line, end, "{");
        end = braced ? end - 1 : end;
        if (!endsWith(line, end, "$") || end > 1 && line.charAt(end - 2) == '`') {
            return null;
        }
        return reference(line, end - 1, nameStart, braced ? "${env:" : "$env:", braced ? "}" : "");
    }

    private static @Nullable Reference cmd(LogicalText line, int nameStart) {
        if (!endsWith(line, nameStart, "%")) {
            return null;
        }
        int at = line.indexOf('%', 0);
        while (at >= 0 && at < nameStart - 1) {
            int end = at + 1;
            while (end < line.length() && isOfName(line.charAt(end))) {
                end++;
            }
            boolean closed = end < line.length() && line.charAt(end) == '%';
            at = line.indexOf('%', closed ? end + 1 : end);
        }
        return at == nameStart - 1 ? reference(line, at, nameStart, "%", "%") : null;
    }

    private static Reference reference(LogicalText line, int start, int nameStart, String opening, String closing) {
        return new Reference(line.substring(start), line.substring(nameStart).toString(), opening, closing);
    }

    private static boolean endsWith(LogicalText line, int end, String sign) {
        int start = end - sign.length();
        return start >= 0 && line.subSequence(start, end).contentEqualsIgnoreCase(sign);
    }

    static boolean isOfName(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /**
     * The variables that an instruction or its script sees: first those set in the file, then those that are always
     * there.
     */
    static List<Proposal> in(Document document, Instruction instruction, Reference reference) {
        Scope scope = document.model().scopeAt(instruction);
        TreeMap<String, Proposal> found = new TreeMap<>(Variables::compare);
        TreeMap<String, Proposal> given = new TreeMap<>(Variables::compare);
        for (Variable variable : scope.variables()) {
            if (Prefix.matches(variable.name(), reference.name())) {
                Map<String, Proposal> to = variable.nameRange() == null ? given : found;
                to.put(
                        variable.name(),
                        proposal(variable.name(), reference)
                                .detail(detail(document, variable))
                                .documentation(variable.value()));
            }
        }
        for (LogicalText secret : SecretVariables.of(instruction)) {
            add(secret.toString(), "secret of this RUN", reference, found);
        }
        for (Symbol symbol : document.symbols().all()) {
            if (symbol.isOfScriptOf(instruction)) {
                add(symbol.name(), "set in this script", reference, found);
            }
        }
        if (scope.isInStage()) {
            for (String name : PREDEFINED) {
                add(name, "predefined ARG", reference, given);
                add(name.toLowerCase(Locale.ROOT), "predefined ARG", reference, given);
            }
        }
        given.keySet().removeAll(found.keySet());
        List<Proposal> all = new ArrayList<>(found.values());
        all.addAll(given.values());
        return all;
    }

    /** Compares names alphabetically. If they differ only in case, upper case comes first. */
    private static int compare(String a, String b) {
        int byLetters = a.compareToIgnoreCase(b);
        return byLetters != 0 ? byLetters : a.compareTo(b);
    }

    private static void add(String name, String detail, Reference reference, Map<String, Proposal> found) {
        if (Prefix.matches(name, reference.name()) && !found.containsKey(name)) {
            found.put(name, proposal(name, reference).detail(detail));
        }
    }

    private static Proposal proposal(String name, Reference reference) {
        Proposal proposal = Proposal.plain(Kind.VARIABLE, reference.to(name));
        String typed = reference.typed(name);
        return Prefix.matches(proposal.filter(), typed) ? proposal : proposal.filteredBy(typed);
    }

    private static String detail(Document document, Variable variable) {
        String origin = switch (variable.origin()) {
            case GLOBAL_ARG -> "ARG before FROM";
            case ARG -> "ARG";
            case ENV -> "ENV";
            case PLATFORM -> "platform of the build";
        };
        return variable.nameRange() == null
                ? origin
                : origin + ", line " + (document.line(variable.nameRange().start()) + 1);
    }
}
