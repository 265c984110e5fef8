package io.dflint.dockerfile;

import io.dflint.grammar.DockerfileLexer;
import io.dflint.grammar.DockerfileParser;
import io.dflint.grammar.DockerfileParser.HeredocContext;
import io.dflint.grammar.DockerfileParser.InstructionContext;
import io.dflint.grammar.ParserDirective;
import io.dflint.instruction.Arg;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionReader;
import io.dflint.instruction.Problems;
import io.dflint.instruction.Unknown;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Problem.Phase;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Converts ANTLR's tokens and contexts to instructions. */
final class DockerfileReader {
    /**
     * An error strategy without lookahead. The grammar accepts every sequence of tokens, so ANTLR need not check for
     * errors before each of them.
     */
    private static final class NothingToRecover extends DefaultErrorStrategy {
        @Override
        public void sync(Parser recognizer) {}
    }

    private final SourceText source;
    private final String text;
    private final List<ParserDirective> scanned;
    private final char escape;
    private final List<Token> tokens;
    private final DockerfileParser.DockerfileContext tree;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Directive> directives;
    private final CommentLines comments;

    DockerfileReader(SourceText source) {
        this.source = source;
        text = source.content();
        scanned = ParserDirective.scan(text);
        escape = ParserDirective.escapeOf(scanned);
        CommonTokenStream stream = new CommonTokenStream(DockerfileLexer.of(text, escape));
        stream.fill();
        DockerfileParser parser = new DockerfileParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(new NothingToRecover());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        tree = parser.dockerfile();
        tokens = stream.getTokens();
        directives = directives();
        comments = new CommentLines(text, tokens, directives);
    }

    Dockerfile read() {
        for (InstructionContext context : tree.instruction()) {
            instructions.add(instruction(context));
        }
        checkEmptyContinuation();
        checkStages();
        problems.sort((a, b) -> a.range().compareTo(b.range()));
        return new Dockerfile(
                source,
                escape,
                directives,
                List.copyOf(instructions),
                comments.all(),
                List.copyOf(problems),
                LexemeList.of(tokens));
    }

    private List<Directive> directives() {
        List<Directive> found = new ArrayList<>(scanned.size());
        for (int i = 0; i < scanned.size(); i++) {
            ParserDirective d = scanned.get(i);
            TextRange range = new TextRange(d.lineStart(), d.valueEnd());
            TextRange value = new TextRange(d.valueStart(), d.valueEnd());
            if (d.effective()) {
                found.add(new Directive(range, d.name(), new TextRange(d.nameStart(), d.nameEnd()), d.value(), value));
            }
            // Docker counts only the lines above an invalid directive, so it names the line before it.
            if (d.repeated()) {
                problems.add(new Problem(range, Phase.PARSE, i, "duplicate " + d.name() + " directive; remove one"));
            } else if (d.name().equals("escape") && !d.isValidEscape()) {
                String written = d.value().isBlank() ? "" : " " + d.value();
                problems.add(
                        new Problem(value, Phase.PARSE, i, "invalid escape character" + written + "; use \\ or `"));
            }
        }
        return List.copyOf(found);
    }

    private int trimLineEnd(int start, int end) {
        int at = end;
        while (at > start && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r')) {
            at--;
        }
        return at;
    }

    private Instruction instruction(InstructionContext context) {
        int firstToken = context.start.getTokenIndex();
        // A line that contains only a continuation already belongs to the instruction below it.
        int lead = firstToken;
        for (int i = firstToken - 1; i >= 0 && isHidden(tokens.get(i)); i--) {
            if (tokens.get(i).getType() == DockerfileLexer.CONTINUATION) {
                lead = i;
            }
        }
        LineBuilder line = new LineBuilder(text, context.start.getStartIndex());
        List<InstructionReader.Body> bodies = new ArrayList<>(0);
        int lastToken = firstToken;
        boolean ended = false;
        for (ParseTree child : context.children) {
            switch (child) {
                case TerminalNode node
                when node.getSymbol().getType() == DockerfileLexer.NEWLINE -> {
                    lastToken = node.getSymbol().getTokenIndex();
                    ended = true;
                }
                case TerminalNode node -> {
                    Token token = node.getSymbol();
                    line.add(token.getStartIndex(), token.getStopIndex() + 1);
                    lastToken = token.getTokenIndex();
                }
                case HeredocContext heredoc -> {
                    bodies.add(body(heredoc));
                    lastToken = heredoc.stop.getTokenIndex();
                }
                default -> {}
            }
        }
        if (!ended) {
            while (lastToken + 1 < tokens.size() && isHidden(tokens.get(lastToken + 1))) {
                lastToken++;
            }
        }
        int start = tokens.get(lead).getStartIndex();
        int end = endOfLine(start, tokens.get(lastToken));
        InstructionReader.Lines lines = lines(new TextRange(start, end), line.build(), bodies, lead, lastToken);
        return InstructionReader.read(lines, new Problems(problems, lineOf(start)));
    }

    /**
     * Returns the end of a token without its line end. A line of spaces inside an instruction counts as one of its
     * lines.
     */
    private int endOfLine(int start, Token token) {
        int end = Math.max(start, token.getStopIndex() + 1);
        if (end > start && text.charAt(end - 1) == '\n') {
            end--;
            while (end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    private InstructionReader.Lines lines(
            TextRange range, LogicalText line, List<InstructionReader.Body> bodies, int lead, int last) {
        List<Comment> above = comments.above(range.start(), lead);
        List<Comment> inner = comments.inside(range.end());
        List<TextRange> blank = new ArrayList<>(0);
        for (int i = lead; i <= last; i++) {
            Token token = tokens.get(i);
            if (token.getType() == DockerfileLexer.BLANK_LINE) {
                blank.add(new TextRange(token.getStartIndex(), token.getStopIndex() + 1));
            }
        }
        return new InstructionReader.Lines(range, line, bodies, above, inner, List.copyOf(blank), escape);
    }

    private InstructionReader.Body body(HeredocContext heredoc) {
        TerminalNode end = heredoc.HEREDOC_END();
        int start = heredoc.start.getStartIndex();
        int bodyEnd =
                end == null ? heredoc.stop.getStopIndex() + 1 : end.getSymbol().getStartIndex();
        TextRange endRange = end == null ? null : endWord(end.getSymbol());
        return new InstructionReader.Body(LogicalText.at(start, text.substring(start, bodyEnd)), endRange);
    }

    private TextRange endWord(Token token) {
        int start = token.getStartIndex();
        int end = trimLineEnd(start, token.getStopIndex() + 1);
        while (start < end && text.charAt(start) == '\t') {
            start++;
        }
        return new TextRange(start, end);
    }

    /**
     * Reports continuations at the end of the file with no instruction after them, which Docker reads as an instruction
     * without a keyword.
     */
    private void checkEmptyContinuation() {
        int first = -1;
        for (int i = tokens.size() - 1; i >= 0 && isHiddenOrEnd(tokens.get(i)); i--) {
            if (tokens.get(i).getType() == DockerfileLexer.CONTINUATION) {
                first = i;
            }
        }
        if (first >= 0 && (instructions.isEmpty() || isBehindInstructions(first))) {
            int start = tokens.get(first).getStartIndex();
            int last = tokens.size() - 2;
            int end = endOfLine(start, tokens.get(last));
            InstructionReader.Lines lines =
                    lines(new TextRange(start, end), LogicalText.at(start, ""), List.of(), first, last);
            instructions.add(InstructionReader.read(lines, new Problems(problems, lineOf(start))));
        }
    }

    private boolean isBehindInstructions(int token) {
        return tokens.get(token).getStartIndex()
                >= instructions.getLast().range().end();
    }

    private void checkStages() {
        if (instructions.isEmpty()) {
            int line = source.lines().line(trimLastLineEnd()) + (text.isEmpty() ? 0 : 1);
            problems.add(new Problem(
                    TextRange.at(0), Phase.PARSE, line, "the file has no instructions; start with FROM image:tag"));
            return;
        }
        for (Instruction instruction : instructions) {
            switch (instruction) {
                // An unknown instruction may be a misspelt FROM.
                case From _, Unknown _ -> {
                    return;
                }
                case Arg _ -> {}
                default -> {
                    problems.add(new Problem(
                            instruction.name().sourceRange(),
                            Phase.INSTRUCTION,
                            lineOf(instruction.range().start()),
                            instruction.name() + " before the first FROM; only ARG can come before it"));
                    return;
                }
            }
        }
        problems.add(new Problem(
                instructions.getLast().name().sourceRange(),
                Phase.BUILD,
                lineOf(instructions.getLast().range().start()),
                "the file has no FROM; add FROM image:tag"));
    }

    private int trimLastLineEnd() {
        return text.endsWith("\n") ? text.length() - 1 : text.length();
    }

    private int lineOf(int offset) {
        return source.lines().line(offset) + 1;
    }

    private static boolean isHidden(Token token) {
        return token.getChannel() == Token.HIDDEN_CHANNEL;
    }

    private static boolean isHiddenOrEnd(Token token) {
        return isHidden(token) || token.getType() == Token.EOF;
    }
}
