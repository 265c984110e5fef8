package io.dflint.lsp.feature.completion;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.lsp.feature.completion.Spot.InComment;
import io.dflint.syntax.Blanks;
import io.dflint.syntax.Directive;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Proposes parser directives, and comments that ignore rules. */
final class Comments {
    private static final List<String> PRAGMAS = List.of(
            "dflint ignore=",
            "dflint stage ignore=",
            "dflint global ignore=",
            "hadolint ignore=",
            "hadolint global ignore=",
            "hadolint shell=");

    private static final List<String> SYNTAXES = List.of(
            "docker/dockerfile:1",
            "docker/dockerfile:1-labs",
            "docker/dockerfile-upstream:master",
            "docker/dockerfile-upstream:master-labs");

    /** The proposals, and the word that they replace. */
    record Found(LogicalText word, List<Proposal> proposals) {}

    private final LogicalText before;
    private final boolean snippets;
    private final List<Proposal> proposals = new ArrayList<>();
    private LogicalText word;

    private Comments(LogicalText before, boolean snippets) {
        this.before = before;
        this.snippets = snippets;
        word = before;
    }

    static Found at(Document document, InComment comment, boolean snippets) {
        LogicalText before = comment.before();
        Comments comments = new Comments(before.substring(Blanks.skip(before, 0)), snippets);
        int equals = comments.before.indexOf('=', 0);
        boolean directives = mayBeDirective(document, comment.hash());
        if (equals >= 0) {
            comments.value(comments.before.substring(0, equals).strip(), equals + 1, directives);
        } else {
            comments.names(document, directives);
        }
        return new Found(comments.word, comments.proposals);
    }

    /** Reports whether all lines above are directives, so that this one may be a directive too. */
    private static boolean mayBeDirective(Document document, int hash) {
        int above = 0;
        for (Directive directive : document.dockerfile().directives()) {
            if (directive.range().start() < hash) {
                above++;
            }
        }
        return document.source().lines().line(hash) == above;
    }

    private void names(Document document, boolean directives) {
        String written = before.toString();
        if (directives) {
            directive(document, "check", "check=skip=", written);
            directive(document, "escape", "escape=" + (snippets ? "${1:`}" : "`"), written);
            String syntax = SYNTAXES.getFirst();
            directive(document, "syntax", "syntax=" + (snippets ? Snippets.placeholder(1, syntax) : syntax), written);
        }
        // Only a comment that begins like a pragma is completed, since comments may be about anything.
        for (String pragma : PRAGMAS) {
            if (!written.isEmpty() && Prefix.matches(pragma, written)) {
                proposals.add(Proposal.plain(Kind.KEYWORD, pragma));
            }
        }
    }

    /** Proposes a directive, unless it is already given elsewhere. */
    private void directive(Document document, String name, String template, String written) {
        Directive given = document.dockerfile().directive(name);
        boolean elsewhere = given != null && !given.range().touches(before.sourceOffset(before.length()));
        if (!elsewhere && Prefix.matches(name, written)) {
            proposals.add(Proposal.snippet(Kind.KEYWORD, template));
        }
    }

    private void value(String name, int start, boolean directives) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (directives && lower.equals("escape")) {
            list(start, List.of("`", "\\"));
        } else if (directives && lower.equals("syntax")) {
            list(start, SYNTAXES);
        } else if (directives && lower.equals("check")) {
            check(start);
        } else if (lower.equals("hadolint shell")) {
            list(start, List.of("sh", "bash", "ash", "dash", "ksh", "powershell", "pwsh", "cmd"));
        } else if (PRAGMAS.contains(lower + "=")) {
            boolean hadolint = lower.startsWith("hadolint");
            rules(lastItem(start, ','), hadolint ? RuleInfo.Origin.HADOLINT : null, false);
        }
    }

    private void check(int start) {
        int option = lastItem(start, ';');
        int equals = before.indexOf('=', option);
        String name =
                equals < 0 ? "" : before.subSequence(option, equals).toString().strip();
        switch (name) {
            case "" -> list(option, List.of("skip=", "error=true", "experimental="));
            case "error" -> list(equals + 1, List.of("true", "false"));
            case "skip", "experimental" -> rules(lastItem(equals + 1, ','), RuleInfo.Origin.DOCKER, true);
            default -> {}
        }
    }

    /** Returns the start of the last item in a list, after leading spaces. */
    private int lastItem(int start, char separator) {
        int last = start;
        for (int at = before.indexOf(separator, start); at >= 0; at = before.indexOf(separator, last)) {
            last = at + 1;
        }
        return Blanks.skip(before, last);
    }

    private void list(int start, List<String> values) {
        word = before.substring(Blanks.skip(before, start));
        for (String value : values) {
            if (Prefix.matches(value, word.toString())) {
                proposals.add(Proposal.plain(Kind.VALUE, value));
            }
        }
    }

    /** @param origin whose rules to propose; null for all */
    private void rules(int start, RuleInfo.@Nullable Origin origin, boolean all) {
        word = before.substring(start);
        String written = word.toString();
        if (all && Prefix.matches("all", written)) {
            proposals.add(Proposal.plain(Kind.VALUE, "all"));
        }
        List<String> given = List.of(before.substring(0, start).split("[=, ]", -1));
        for (Rule rule : Rules.all()) {
            RuleInfo info = rule.info();
            if (!given.contains(info.id())
                    && (origin == null || info.origin() == origin)
                    && Prefix.matches(info.id(), written)) {
                proposals.add(Proposal.plain(Kind.RULE, info.id())
                        .detail(info.title())
                        .note(Notes.of(info)));
            }
        }
    }
}
