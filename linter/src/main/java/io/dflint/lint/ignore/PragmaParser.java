package io.dflint.lint.ignore;

import io.dflint.lint.ignore.Pragma.Scope;
import io.dflint.syntax.Comment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses ignore comments: {@code # hadolint ignore=DL3006}, {@code # dflint stage ignore=DL3008, DL3009 because}. The
 * names end at the first word that cannot be a name. A date can follow, such as {@code until=2027-06-01}; the rest is
 * the reason.
 */
public final class PragmaParser {
    /** The comment of rcjsuen's language server, which ignores all its findings in the instruction below. */
    private static final String DOCKERFILE_UTILS = "dockerfile-utils:";

    private static final String UNTIL = "until=";

    private final String text;
    private int at;

    private PragmaParser(String text) {
        this.text = text;
    }

    /** Parses a comment in the syntax of any tool. Returns null if it is not an ignore comment. */
    public static @Nullable Pragma parse(Comment comment) {
        PragmaParser parser = new PragmaParser(comment.text());
        if (parser.take(ShellDirectives.NAME)) {
            return ShellDirectives.parse(comment);
        }
        if (comment.text().indexOf("ignore") < 0) {
            return null;
        }
        if (parser.take(DOCKERFILE_UTILS)) {
            parser.takeBlanks();
            boolean whole = parser.take("ignore") && parser.at == parser.text.length();
            return whole ? new Pragma(comment, Scope.NEXT, List.of("all")) : null;
        }
        return parser.take("hadolint") || parser.take("dflint") ? parser.rest(comment) : null;
    }

    /** Parses a comment in dflint's own syntax. Returns null if it is not an ignore comment. */
    public static @Nullable Pragma parseOwn(Comment comment) {
        PragmaParser parser = new PragmaParser(comment.text());
        return parser.take("dflint") ? parser.rest(comment) : null;
    }

    /** Reports whether a comment begins like an ignore comment of dflint but has invalid syntax. */
    static boolean isNearly(Comment comment) {
        PragmaParser parser = new PragmaParser(comment.text());
        if (!parser.take("dflint")) {
            return false;
        }
        boolean apart = parser.take(":");
        apart = parser.takeBlanks() || apart;
        for (String scope : new String[] {"stage", "global"}) {
            if (parser.take(scope)) {
                parser.takeBlanks();
            }
        }
        boolean meant = apart && (parser.take("ignore") || parser.take("disable"));
        boolean isWord = parser.at == parser.text.length()
                || !isOfName(parser.text.charAt(parser.at))
                || parser.text.charAt(parser.at) == ':';
        return meant && isWord && parse(comment) == null;
    }

    private @Nullable Pragma rest(Comment comment) {
        if (!takeBlanks()) {
            return null;
        }
        Scope scope = Scope.NEXT;
        if (take("stage")) {
            scope = Scope.STAGE;
        } else if (take("global")) {
            scope = Scope.FILE;
        }
        if (scope != Scope.NEXT && !takeBlanks() || !take("ignore")) {
            return null;
        }
        takeBlanks();
        if (!take("=")) {
            return null;
        }
        List<String> names = names();
        if (names.isEmpty()) {
            return null;
        }
        takeBlanks();
        String until = take(UNTIL) ? word() : null;
        return new Pragma(comment, scope, names, until, text.substring(at).strip());
    }

    private String word() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\t') {
            at++;
        }
        return text.substring(start, at);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(2);
        do {
            takeBlanks();
            int start = at;
            while (at < text.length() && isOfName(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                names.add(text.substring(start, at));
            }
            int end = at;
            takeBlanks();
            if (at == text.length() || text.charAt(at) != ',') {
                at = end;
                return names;
            }
        } while (take(","));
        return names;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ':' || c == '/';
    }

    private boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private boolean takeBlanks() {
        int start = at;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at > start;
    }
}
