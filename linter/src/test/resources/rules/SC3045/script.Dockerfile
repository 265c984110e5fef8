FROM debian:13
RUN export -f f
