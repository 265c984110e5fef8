package io.dflint.shell;

import io.dflint.text.TextRange;

/**
 * Something that a shell does not accept, or that does not mean what it seems to.
 *
 * @param range the range to show, such as the quote that is not closed
 * @param message what is wrong and what to do, without a full stop
 */
public record ShellProblem(Kind kind, TextRange range, String message) {

    /** The kind of problem. */
    public enum Kind {
        UNTERMINATED_SINGLE_QUOTE("unterminated single quote; add ' or escape it"),
        UNTERMINATED_DOUBLE_QUOTE("unterminated double quote; add \" or escape it"),
        UNTERMINATED_BACKTICK("unterminated backtick; add ` or use $( )"),
        UNTERMINATED_PARAMETER("unterminated ${; add } or escape the $"),
        UNTERMINATED_SUBSTITUTION("unterminated command substitution; add )"),
        UNTERMINATED_ARITHMETIC("invalid arithmetic expression; check it and close it with the same brackets"),
        UNTERMINATED_HERE_DOCUMENT("unterminated heredoc; add a line that contains only the delimiter"),
        UNTERMINATED_GLOB("unterminated extended glob; add ) or escape the ("),
        UNTERMINATED_ARRAY("unterminated array; add )"),
        UNTERMINATED_GROUP("unterminated group; add ; and }"),
        UNTERMINATED_SUBSHELL("unterminated subshell; add )"),
        UNTERMINATED_TEST("invalid test; check its operators and the space before its end"),
        DOUBLE_CLOSED_SINGLE("[[ is closed with ]; write ]]"),
        SINGLE_CLOSED_DOUBLE("[ is closed with ]]; write ]"),
        MISSING_BRACKET("[ without ]; add a space and ] at the end of the test"),
        MISSING_THEN("if without then; add then before the commands"),
        MISSING_FI("if without fi; add fi after the last command"),
        MISSING_DO("loop without do; add do before the commands"),
        MISSING_SEPARATOR("do is one of the words of the loop here; write ; before it"),
        MISSING_DONE("loop without done; add done after the last command"),
        MISSING_IN("case without in; write case WORD in"),
        MISSING_ESAC("case without esac; add esac after the last pattern"),
        MISSING_PATTERN_END("case pattern without ); write pattern)"),
        MISSING_NAME("missing name of the loop variable"),
        MISSING_BODY("function without a body; add { …; }"),
        MISSING_COMMAND("missing command"),
        MISSING_WORD("missing word after the operator"),
        EMPTY_BODY("no command here; use : to do nothing"),
        UNEXPECTED("unexpected token"),
        SEMICOLON_AFTER_KEYWORD("unexpected ; after a keyword; remove it"),
        REPEATED_NEGATION("second !, which only bash and ksh accept; remove both"),
        MISSING_OFFSET("no offset after the colon; write ${name:offset}, or ${name:-value} for a default"),
        BACKGROUND_SEMICOLON("unexpected ; after &; remove one of the two"),
        SPACE_AFTER_BRACE("missing space after {"),
        FUNCTION_PARAMETERS("functions take no parameter list; use () and read the arguments as $1, $2"),
        DIRECTIVE("invalid ShellCheck directive; write key=value before a command"),
        TRAILING_BACKSLASH("backslash with nothing after it; remove it"),
        TOO_DEEP("nested too deeply; the rest is ignored");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
