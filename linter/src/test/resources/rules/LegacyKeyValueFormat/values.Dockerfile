FROM debian:13
ENV LANG C.UTF-8
ENV  OPTS   -a  -b
ENV QUOTED "a b" c
ENV SINGLE 'it is $literal' $PATH
ENV ESCAPED a\ b
ENV EQUALS a=b c=d
ENV DEFAULT ${A:-x y} z
ENV LONG one \
    two \
    three
ENV GAP \
    value
env lower case
LABEL note "say \"hi\"" there
ENV OPEN "never closed
ONBUILD ENV LATER some value
ENV GOOD=1
