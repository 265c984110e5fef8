package io.dflint.dockerfile;

import io.dflint.grammar.DockerfileLexer;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** The comments of a file. Instructions take theirs in the order of the file. */
final class CommentLines {
    private final List<Token> tokens;
    private final List<Comment> comments = new ArrayList<>();

    /** The index of the first comment after the last instruction that took its comments. */
    private int next;

    /** Collects the comments. Parser directives are comment tokens too, but are left out. */
    CommentLines(String text, List<Token> tokens, List<Directive> directives) {
        this.tokens = tokens;
        int directive = 0;
        for (Token token : tokens) {
            if (token.getType() != DockerfileLexer.COMMENT) {
                continue;
            }
            int start = text.indexOf('#', token.getStartIndex());
            if (directive < directives.size()
                    && directives.get(directive).range().start() == start) {
                directive++;
            } else {
                comments.add(comment(text, start, token.getStopIndex() + 1));
            }
        }
    }

    private static Comment comment(String text, int start, int tokenEnd) {
        int end = tokenEnd;
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Comment(
                new TextRange(start, end), text.substring(start + 1, end).strip());
    }

    List<Comment> all() {
        return List.copyOf(comments);
    }

    /**
     * Returns the comments directly above an instruction.
     *
     * @param start the offset at which the instruction begins
     * @param token the index of its first token
     */
    List<Comment> above(int start, int token) {
        while (next < comments.size() && comments.get(next).range().start() < start) {
            next++;
        }
        int first = next;
        for (int i = token - 1; first > 0 && i >= 0; i--) {
            int type = tokens.get(i).getType();
            boolean comment = type == DockerfileLexer.COMMENT
                    && comments.get(first - 1).range().start() >= tokens.get(i).getStartIndex();
            if (comment) {
                first--;
            } else if (type != DockerfileLexer.SPACE) {
                break;
            }
        }
        return List.copyOf(comments.subList(first, next));
    }

    /** Returns the comments between the lines of an instruction that ends at an offset. Call {@link #above} first. */
    List<Comment> inside(int end) {
        int first = next;
        while (next < comments.size() && comments.get(next).range().end() <= end) {
            next++;
        }
        return List.copyOf(comments.subList(first, next));
    }
}
