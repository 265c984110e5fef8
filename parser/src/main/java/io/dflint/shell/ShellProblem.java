package io.dflint.shell;

import io.dflint.text.TextRange;

/**
 * Something that a shell does not accept, or that does not mean what it seems to.
 *
 * @param range the place to look at, such as the quote that is never closed
 * @param message what is wrong and what to do, a clause without full stop
 */
public record ShellProblem(Kind kind, TextRange range, String message) {

    /** What is wrong. */
    public enum Kind {
        UNTERMINATED_SINGLE_QUOTE("unterminated single quote; add ' or escape it"),
        UNTERMINATED_DOUBLE_QUOTE("unterminated double quote; add \" or escape it"),
        UNTERMINATED_BACKTICK("unterminated backtick; add ` or use $( )"),
        UNTERMINATED_PARAMETER("unterminated ${; add } or escape the $"),
        UNTERMINATED_SUBSTITUTION("unterminated command substitution; add )"),
        UNTERMINATED_ARITHMETIC(
                "arithmetic expression that cannot be read; check it and close it with the same brackets"),
        UNTERMINATED_HERE_DOCUMENT("here-document without its end line; add a line with nothing but the delimiter"),
        UNTERMINATED_GLOB("unterminated extended glob; add ) or escape the ("),
        UNTERMINATED_ARRAY("unterminated array; add )"),
        UNTERMINATED_GROUP("unterminated group; add ; and }"),
        UNTERMINATED_SUBSHELL("unterminated subshell; add )"),
        UNTERMINATED_TEST("test that cannot be read; check its operators and the space before its end"),
        MISSING_THEN("if without then"),
        MISSING_FI("if without fi"),
        MISSING_DO("loop without do"),
        MISSING_DONE("loop without done"),
        MISSING_IN("case without in"),
        MISSING_ESAC("case without esac"),
        MISSING_PATTERN_END("case pattern without )"),
        MISSING_NAME("name of the loop variable expected"),
        MISSING_BODY("function without a body; add { …; }"),
        MISSING_COMMAND("command expected"),
        MISSING_WORD("word expected after the operator"),
        EMPTY_BODY("no command here; use : to do nothing"),
        UNEXPECTED("unexpected token"),
        SEMICOLON_AFTER_KEYWORD("; right after a keyword is no command; remove it"),
        BACKGROUND_SEMICOLON("&; is no separator; use & or ; alone"),
        SPACE_AFTER_BRACE("space expected after {"),
        FUNCTION_PARAMETERS("functions take no parameter list; use () and read the arguments as $1, $2"),
        DIRECTIVE("ShellCheck directive that cannot be read; use key=value before a command"),
        TRAILING_BACKSLASH("backslash with nothing behind it"),
        TOO_DEEP("nested too deeply; the rest is not read");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
