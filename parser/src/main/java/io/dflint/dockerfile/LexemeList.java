package io.dflint.dockerfile;

import io.dflint.grammar.DockerfileLexer;
import io.dflint.text.TextRange;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.antlr.v4.runtime.Token;

/** A compact list of the lexemes of a file. They follow each other without gaps, so only their ends are stored. */
final class LexemeList extends AbstractList<Lexeme> implements RandomAccess {
    /** The token types, of which there are about ten. */
    private final byte[] types;

    private final int[] ends;

    private LexemeList(byte[] types, int[] ends) {
        this.types = types;
        this.ends = ends;
    }

    /** Returns the lexemes of all tokens except the last, which is the end of the file. */
    static LexemeList of(List<Token> tokens) {
        int size = tokens.size() - 1;
        byte[] types = new byte[size];
        int[] ends = new int[size];
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            types[i] = (byte) token.getType();
            ends[i] = token.getStopIndex() + 1;
        }
        return new LexemeList(types, ends);
    }

    private static Lexeme.Kind kind(int type) {
        return switch (type) {
            case DockerfileLexer.COMMENT -> Lexeme.Kind.COMMENT;
            case DockerfileLexer.BLANK_LINE -> Lexeme.Kind.BLANK_LINE;
            case DockerfileLexer.SPACE -> Lexeme.Kind.SPACE;
            case DockerfileLexer.NAME -> Lexeme.Kind.NAME;
            case DockerfileLexer.TEXT -> Lexeme.Kind.TEXT;
            case DockerfileLexer.CONTINUATION -> Lexeme.Kind.CONTINUATION;
            case DockerfileLexer.NEWLINE -> Lexeme.Kind.NEWLINE;
            case DockerfileLexer.HEREDOC_LINE -> Lexeme.Kind.HEREDOC_LINE;
            case DockerfileLexer.HEREDOC_END -> Lexeme.Kind.HEREDOC_END;
            default -> throw new IllegalArgumentException("no lexeme: token of type " + type);
        };
    }

    @Override
    public Lexeme get(int index) {
        Objects.checkIndex(index, ends.length);
        return new Lexeme(kind(types[index]), new TextRange(index == 0 ? 0 : ends[index - 1], ends[index]));
    }

    @Override
    public int size() {
        return ends.length;
    }
}
