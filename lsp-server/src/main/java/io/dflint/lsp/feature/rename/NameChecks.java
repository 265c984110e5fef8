package io.dflint.lsp.feature.rename;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.lsp.symbol.VariableNames;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.shell.flow.SpecialVariables;
import io.dflint.syntax.Heredoc;
import java.util.Locale;
import java.util.Set;

/** Checks whether a symbol may be renamed, and to which names. */
final class NameChecks {
    /** The variables that BuildKit sets by name (Dockerfile reference, predefined ARGs and global scope). */
    private static final Set<String> SET_BY_BUILDKIT = Set.of(
            "TARGETPLATFORM",
            "TARGETOS",
            "TARGETARCH",
            "TARGETVARIANT",
            "TARGETSTAGE",
            "BUILDPLATFORM",
            "BUILDOS",
            "BUILDARCH",
            "BUILDVARIANT",
            "HTTP_PROXY",
            "http_proxy",
            "HTTPS_PROXY",
            "https_proxy",
            "FTP_PROXY",
            "ftp_proxy",
            "NO_PROXY",
            "no_proxy",
            "ALL_PROXY",
            "all_proxy",
            "SOURCE_DATE_EPOCH");

    private NameChecks() {}

    /** Reports whether the name of the symbol is used outside of the file. */
    static boolean isFixed(Symbol symbol) {
        return symbol.kind() == Symbol.Kind.SOURCE
                || symbol.kind() == Symbol.Kind.VARIABLE
                        && (SET_BY_BUILDKIT.contains(symbol.name())
                                || symbol.name().startsWith("BUILDKIT_"));
    }

    static void check(Document document, Symbol symbol, String newName) throws RenameException {
        switch (symbol.kind()) {
            case STAGE -> stage(document, symbol, newName);
            case VARIABLE -> variable(document, symbol, newName);
            case HEREDOC -> heredoc(symbol, newName);
            case SOURCE -> {}
        }
    }

    /** Checks the name of a stage. BuildKit accepts {@code [a-z][a-z0-9-_.]*}, ignoring case. */
    private static void stage(Document document, Symbol symbol, String newName) throws RenameException {
        String lower = newName.toLowerCase(Locale.ROOT);
        if (!isStageName(lower)) {
            throw new RenameException("\"" + newName
                    + "\" is not a valid stage name; use a letter, then letters, digits, '-', '_' and '.'");
        }
        if (lower.equals("scratch") || lower.equals("context")) {
            throw new RenameException(newName + " is reserved; choose another name for the stage");
        }
        if (lower.equals(symbol.name())) {
            return;
        }
        for (Stage stage : document.model().stages()) {
            if (lower.equals(stage.name())) {
                throw new RenameException("there is already a stage called " + newName);
            }
            if (stage.base() instanceof Base.OfImage(String reference, boolean _) && reference.equals(lower)) {
                throw new RenameException(newName + " is already the base image of a stage");
            }
        }
        for (Symbol other : document.symbols().all()) {
            if (other.kind() == Symbol.Kind.SOURCE && other.name().equals(lower)) {
                throw new RenameException(newName + " is already the name of an image or build context");
            }
        }
    }

    private static boolean isStageName(String lower) {
        if (lower.isEmpty() || !isLetter(lower.charAt(0))) {
            return false;
        }
        for (int i = 1; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static void variable(Document document, Symbol symbol, String newName) throws RenameException {
        if (!VariableNames.isName(newName)) {
            throw new RenameException("\"" + newName
                    + "\" is not a valid variable name; use a letter or '_', then letters, digits and '_'");
        }
        if (newName.equals(symbol.name())) {
            return;
        }
        if (SET_BY_BUILDKIT.contains(newName) || SpecialVariables.isInternal(newName)) {
            throw new RenameException(newName + " is reserved; choose another name for the variable");
        }
        Reach reach = Reach.of(symbol, document.model());
        for (Symbol other : document.symbols().all()) {
            if (other.kind() == Symbol.Kind.VARIABLE && other.name().equals(newName)) {
                for (Occurrence occurrence : other.occurrences()) {
                    if (reach.contains(occurrence)) {
                        throw new RenameException("there is already a variable called " + newName);
                    }
                }
            }
        }
    }

    private static void heredoc(Symbol symbol, String newName) throws RenameException {
        for (int i = 0; i < newName.length(); i++) {
            char c = newName.charAt(i);
            if (c <= ' ' || "<>|&;()$`\\\"'".indexOf(c) >= 0) {
                throw new RenameException(
                        "\"" + newName + "\" is not a valid heredoc name; use letters, digits and '_'");
            }
        }
        if (newName.isEmpty() || newName.charAt(0) == '-') {
            throw new RenameException("\"" + newName + "\" is not a valid heredoc name; use letters, digits and '_'");
        }
        if (newName.equals(symbol.name())) {
            return;
        }
        for (Heredoc heredoc :
                symbol.occurrences().getFirst().instruction().header().heredocs()) {
            if (heredoc.name().equals(newName) || hasLine(heredoc.body().toString(), newName)) {
                throw new RenameException("the line " + newName + " in the heredoc would end it early");
            }
        }
    }

    private static boolean hasLine(String body, String line) {
        return body.lines().anyMatch(each -> each.strip().equals(line));
    }
}
