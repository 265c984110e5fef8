package io.dflint.instruction;

import io.dflint.grammar.HeredocWord;
import io.dflint.syntax.Blanks;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Header;
import io.dflint.syntax.Heredoc;
import io.dflint.syntax.JsonArray;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one instruction from its logical line. Every line results in an instruction; what is wrong with it is reported
 * to {@link Problems}.
 */
public final class InstructionReader {
    /** How deeply nested ONBUILD is read. Docker rejects even the first level of nesting. */
    private static final int DEEPEST_TRIGGER = 20;

    private final Lines lines;
    private final Problems problems;
    private final List<Heredoc> heredocs;
    private int depth;

    /** Whether the arguments of the current instruction could not be read, so that further checks are skipped. */
    private boolean unreadable;

    private InstructionReader(Lines lines, Problems problems, List<Heredoc> heredocs) {
        this.lines = lines;
        this.problems = problems;
        this.heredocs = heredocs;
    }

    /**
     * The physical lines of an instruction.
     *
     * @param range the range of all lines
     * @param logical the logical line
     * @param bodies the bodies of its heredocs; fewer than heredoc words if the file ends early
     * @param comments the comments directly above
     * @param innerComments the comments between its lines
     * @param blankLines the blank lines between its lines
     * @param escape the escape character of the file
     */
    public record Lines(
            TextRange range,
            LogicalText logical,
            List<Body> bodies,
            List<Comment> comments,
            List<Comment> innerComments,
            List<TextRange> blankLines,
            char escape) {}

    /**
     * The lines between a heredoc word and its delimiter.
     *
     * @param end the range of the delimiter; null if missing
     */
    public record Body(LogicalText text, @Nullable TextRange end) {}

    public static Instruction read(Lines lines, Problems problems) {
        LogicalText line = lines.logical();
        return new InstructionReader(lines, problems, heredocs(lines, problems)).instruction(line, true);
    }

    private static List<Heredoc> heredocs(Lines lines, Problems problems) {
        LogicalText line = lines.logical();
        int at = line.indexOf('<', 0);
        if (at < 0 || line.toString().indexOf("<<", at) < 0) {
            return List.of();
        }
        List<Heredoc> found = new ArrayList<>(1);
        for (HeredocWord word : HeredocWord.scan(line)) {
            Body body = found.size() < lines.bodies().size() ? lines.bodies().get(found.size()) : null;
            LogicalText written = line.subSequence(word.start(), word.end());
            if (body == null) {
                body = new Body(LogicalText.at(lines.range().end(), ""), null);
            }
            if (body.end() == null) {
                problems.parse(
                        written.sourceRange(),
                        "unterminated heredoc " + word.name() + "; end it with a line that contains only "
                                + word.name());
            }
            found.add(new Heredoc(
                    written, word.name(), word.fileDescriptor(), word.expand(), word.chomp(), body.text(), body.end()));
        }
        return List.copyOf(found);
    }

    private Instruction instruction(LogicalText line, boolean top) {
        LogicalText trimmed = Arguments.trim(line);
        int nameEnd = Blanks.next(trimmed, 0);
        LogicalText name = trimmed.subSequence(0, nameEnd);
        Arguments.Flags flags = Arguments.flags(trimmed.substring(Blanks.skip(trimmed, nameEnd)), lines.escape());
        LogicalText rest = Arguments.trim(flags.rest());
        InstructionType type = InstructionType.of(name);
        HeaderDraft header = new HeaderDraft(line, name, flags, rest, top);
        if (type == null) {
            return header.unknown();
        }
        return switch (type.style()) {
            case WORDS -> header.build(type, Arguments.words(rest), null, false);
            case WORDS_OR_JSON -> wordsOrJson(header, type, rest);
            case WHOLE -> header.build(type, rest.isEmpty() ? List.of() : List.of(rest), null, false);
            case COMMAND -> command(header, type, rest);
            case PAIRS, DEFINITIONS -> header.build(type, Arguments.quotedWords(rest, lines.escape()), null, false);
            case HEALTHCHECK -> healthcheck(header, type, rest);
            case TRIGGER -> header.build(type, List.of(), null, false);
        };
    }

    private Instruction wordsOrJson(HeaderDraft header, InstructionType type, LogicalText rest) {
        JsonArray.Result array = json(rest);
        return array == null
                ? header.build(type, Arguments.words(rest), null, false)
                : header.build(type, array.strings(), null, true);
    }

    private Instruction command(HeaderDraft header, InstructionType type, LogicalText rest) {
        if (rest.isEmpty()) {
            return header.build(type, List.of(), null, false);
        }
        CommandForm form = commandForm(rest);
        return form instanceof ExecForm(TextRange range, List<LogicalText> words)
                ? header.build(type, words, form, true)
                : header.build(type, List.of(rest), form, false);
    }

    private Instruction healthcheck(HeaderDraft header, InstructionType type, LogicalText rest) {
        if (rest.isEmpty()) {
            return header.build(type, List.of(), null, false);
        }
        int end = Blanks.next(rest, 0);
        LogicalText kind = rest.subSequence(0, end);
        LogicalText command = rest.substring(Blanks.skip(rest, end));
        List<LogicalText> args = new ArrayList<>();
        args.add(kind);
        CommandForm form = command.isEmpty() ? null : commandForm(command);
        if (form instanceof ExecForm exec) {
            args.addAll(exec.words());
        } else if (form != null) {
            args.add(command);
        }
        return header.build(type, args, form, form instanceof ExecForm);
    }

    private CommandForm commandForm(LogicalText text) {
        JsonArray.Result array = json(text);
        return array == null ? new ShellForm(text) : new ExecForm(array.range(), array.strings());
    }

    private JsonArray.@Nullable Result json(LogicalText text) {
        JsonArray.Result array = JsonArray.read(text);
        if (array != null && !array.onlyStrings()) {
            unreadable = true;
            problems.parse(array.range(), "elements of a JSON array must be strings; put them in double quotes");
        }
        return array;
    }

    /** A header without its arguments. */
    private final class HeaderDraft {
        private final LogicalText line;
        private final LogicalText name;
        private final Arguments.Flags flags;
        private final LogicalText rest;
        private final boolean top;

        HeaderDraft(LogicalText line, LogicalText name, Arguments.Flags flags, LogicalText rest, boolean top) {
            this.line = line;
            this.name = name;
            this.flags = flags;
            this.rest = rest;
            this.top = top;
        }

        Instruction unknown() {
            Unknown unknown = new Unknown(header(List.of(), false));
            problems.unknownInstruction(unknown, top);
            return unknown;
        }

        Instruction build(InstructionType type, List<LogicalText> args, @Nullable CommandForm form, boolean json) {
            Instruction built = record(type, header(List.copyOf(args), json), args, form);
            InstructionChecks check = new InstructionChecks(type, built, problems, top);
            check.flags();
            if (!unreadable) {
                check.arguments();
            }
            unreadable = false;
            return built;
        }

        private Header header(List<LogicalText> args, boolean json) {
            return new Header(
                    top ? lines.range() : rangeBehindTrigger(),
                    line,
                    name,
                    List.copyOf(flags.flags()),
                    rest,
                    args,
                    json,
                    heredocs,
                    top ? lines.comments() : List.of(),
                    top ? lines.innerComments() : List.of(),
                    top ? lines.blankLines() : List.of());
        }

        /** The range of the instruction in ONBUILD, which ends where the ONBUILD ends. */
        private TextRange rangeBehindTrigger() {
            int start = name.sourceOffset(0);
            return new TextRange(start, Math.max(start, lines.range().end()));
        }

        private @Nullable Instruction trigger() {
            if (rest.isEmpty() || depth == DEEPEST_TRIGGER) {
                return null;
            }
            depth++;
            Instruction trigger = instruction(rest, false);
            depth--;
            return trigger;
        }

        private Instruction record(
                InstructionType type, Header header, List<LogicalText> args, @Nullable CommandForm form) {
            return switch (type) {
                case ADD -> new Add(header, allButLast(args), last(args, 2));
                case ARG -> new Arg(header, Definitions.read(args));
                case CMD -> new Cmd(header, form);
                case COPY -> new Copy(header, allButLast(args), last(args, 2));
                case ENTRYPOINT -> new Entrypoint(header, form);
                case ENV -> new Env(header, Pairs.read(header, args, problems));
                case EXPOSE -> new Expose(header, header.args());
                case FROM -> new From(header, at(args, 0), at(args, 1), at(args, 2));
                case HEALTHCHECK -> new Healthcheck(header, at(args, 0), form);
                case LABEL -> new Label(header, Pairs.read(header, args, problems));
                case MAINTAINER -> new Maintainer(header, at(args, 0));
                case ONBUILD -> new Onbuild(header, trigger());
                case RUN -> new Run(header, form, Mounts.read(header, problems, top));
                case SHELL -> new Shell(header, form instanceof ExecForm exec ? exec.words() : List.of());
                case STOPSIGNAL -> new Stopsignal(header, at(args, 0));
                case USER -> new User(header, at(args, 0));
                case VOLUME -> new Volume(header, header.args());
                case WORKDIR -> new Workdir(header, at(args, 0));
            };
        }
    }

    private static @Nullable LogicalText at(List<LogicalText> args, int index) {
        return index < args.size() ? args.get(index) : null;
    }

    private static @Nullable LogicalText last(List<LogicalText> args, int atLeast) {
        return args.size() < atLeast ? null : args.getLast();
    }

    /** Returns the sources of COPY or ADD. A single argument is a source: the destination is then missing. */
    private static List<LogicalText> allButLast(List<LogicalText> args) {
        return args.size() < 2 ? List.copyOf(args) : List.copyOf(args.subList(0, args.size() - 1));
    }
}
