// How a Dockerfile splits into lines: names of instructions, the text after them, continuations, comments, heredocs.
//
// The lexer is lossless: all tokens of all channels, put together, are the file. It works on the raw text, so nothing is
// joined or removed beforehand. What the text after a name means (flags, words, JSON, key=value) is not its business.
//
// The characters are those that Utf16CharStream shows: a backslash is the escape character, whichever the file uses;
// \u0001 is white space outside ASCII; every other character outside ASCII is a letter.
lexer grammar DockerfileLexer;

options {
    superClass = DockerfileLexerBase;
}

tokens {
    HEREDOC_END
}

// ---- At the start of a line, between instructions.
//
// Comments and blank lines take their line end with them. So a NEWLINE token is always the end of an instruction, and
// comments or blank lines inside a continued instruction need no special case.

COMMENT
    : WS* '#' ~[\n]* '\n'? -> channel(HIDDEN)
    ;

BLANK_LINE
    : WS* '\n' -> channel(HIDDEN)
    ;

SPACE
    : WS+ -> channel(HIDDEN)
    ;

CONTINUATION
    : '\\' [ \t]* '\r'* ('\n' | EOF) -> channel(HIDDEN)
    ;

// A name may go on behind a continuation; its further pieces are TEXT and the reader joins them.
NAME
    : ~[\\\n\t\u000B\f\r \u0001]+ -> mode(ARGUMENTS)
    ;

NAME_ESCAPES
    : '\\'+ -> type(NAME), mode(ARGUMENTS)
    ;

// ---- Behind the name, up to the end of the line.

mode ARGUMENTS;

ARGUMENTS_CONTINUATION
    : '\\' [ \t]* '\r'* ('\n' | EOF)
        -> type(CONTINUATION), channel(HIDDEN), mode(CONTINUED)
    ;

NEWLINE
    : '\r'* '\n' -> mode(DEFAULT_MODE)
    ;

TEXT
    : ~[\\\r\n]+
    ;

// An escape character that follows another one never continues a line, not even the third of three.
TEXT_ESCAPES
    : '\\'+ -> type(TEXT)
    ;

// A carriage return that ends no line is text.
TEXT_RETURNS
    : '\r'+ -> type(TEXT)
    ;

// ---- At the start of a line that continues an instruction.

mode CONTINUED;

CONTINUED_COMMENT
    : WS* '#' ~[\n]* '\n'? -> type(COMMENT), channel(HIDDEN)
    ;

CONTINUED_BLANK_LINE
    : (WS* '\n' | WS+ EOF) -> type(BLANK_LINE), channel(HIDDEN)
    ;

CONTINUED_CONTINUATION
    : '\\' [ \t]* '\r'* ('\n' | EOF)
        -> type(CONTINUATION), channel(HIDDEN)
    ;

CONTINUED_TEXT
    : ~[\\\r\n]+ -> type(TEXT), mode(ARGUMENTS)
    ;

CONTINUED_ESCAPES
    : '\\'+ -> type(TEXT), mode(ARGUMENTS)
    ;

CONTINUED_RETURNS
    : '\r'+ -> type(TEXT), mode(ARGUMENTS)
    ;

// ---- The bodies of heredocs, line by line. The base class enters and leaves this mode.

mode HEREDOC;

HEREDOC_LINE
    : ~[\n]* '\n'
    | ~[\n]+
    ;

// White space as BuildKit trims it: that of Unicode, but the line end.
fragment WS
    : [ \t\u000B\f\r\u0001]
    ;
