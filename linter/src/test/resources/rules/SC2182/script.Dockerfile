FROM debian:13
RUN printf "hello\n" world
