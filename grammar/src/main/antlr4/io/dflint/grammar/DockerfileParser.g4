// A Dockerfile is a list of instructions; each ends with its line or with the last of its heredocs.
//
// Every decision needs one token, and every sequence that the lexer can produce is accepted: a mistake stays inside its
// instruction, and the reader of that instruction names it.
parser grammar DockerfileParser;

options {
    tokenVocab = DockerfileLexer;
}

dockerfile
    : instruction* EOF
    ;

instruction
    : NAME TEXT* (NEWLINE heredoc*)?
    ;

// The last heredoc of a file may lack its end.
heredoc
    : HEREDOC_LINE+ HEREDOC_END?
    | HEREDOC_END
    ;
