FROM debian:13
RUN [ -v HOME ] || exit 1
