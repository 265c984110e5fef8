package io.dflint.lsp.feature.completion;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Proposes variables, with their values. */
final class Variables {
    /** What every build takes as arguments without an ARG (Dockerfile reference, predefined ARGs). */
    private static final List<String> PREDEFINED =
            List.of("ALL_PROXY", "FTP_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY");

    private Variables() {}

    /**
     * The start of a reference to a variable.
     *
     * @param text from the dollar sign on
     * @param braced whether it is written with a brace
     * @param name what is written of the name
     */
    record Reference(LogicalText text, boolean braced, String name) {}

    /** The reference that the cursor stands in; null without one. */
    static @Nullable Reference before(LogicalText line, char escape) {
        int at = line.length();
        while (at > 0 && isOfName(line.charAt(at - 1))) {
            at--;
        }
        int nameStart = at;
        boolean braced = at > 0 && line.charAt(at - 1) == '{';
        at = braced ? at - 1 : at;
        if (at == 0 || line.charAt(at - 1) != '$') {
            return null;
        }
        int dollar = at - 1;
        int escapes = 0;
        while (dollar > escapes && line.charAt(dollar - 1 - escapes) == escape) {
            escapes++;
        }
        return escapes % 2 == 1
                ? null
                : new Reference(
                        line.substring(dollar),
                        braced,
                        line.substring(nameStart).toString());
    }

    static boolean isOfName(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static List<Proposal> in(Document document, Scope scope, Reference reference) {
        TreeMap<String, Proposal> found = new TreeMap<>(Variables::compare);
        boolean braces = reference.braced() || reference.name().isEmpty();
        for (Variable variable : scope.variables()) {
            if (Prefix.matches(variable.name(), reference.name())) {
                found.put(
                        variable.name(),
                        proposal(variable.name(), braces)
                                .detail(detail(document, variable))
                                .documentation(variable.value()));
            }
        }
        if (scope.isInStage()) {
            for (String name : PREDEFINED) {
                addPredefined(name, reference.name(), braces, found);
                addPredefined(name.toLowerCase(Locale.ROOT), reference.name(), braces, found);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** By letters; of two names that differ in case alone the one in capitals comes first. */
    private static int compare(String a, String b) {
        int byLetters = a.compareToIgnoreCase(b);
        return byLetters != 0 ? byLetters : a.compareTo(b);
    }

    private static void addPredefined(String name, String prefix, boolean braces, Map<String, Proposal> found) {
        if (Prefix.matches(name, prefix) && !found.containsKey(name)) {
            found.put(name, proposal(name, braces).detail("predefined ARG"));
        }
    }

    private static Proposal proposal(String name, boolean braces) {
        return Proposal.plain(Kind.VARIABLE, braces ? "${" + name + "}" : "$" + name);
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
