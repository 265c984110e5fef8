FROM debian:13
RUN [ -f /x ] && install /x || make
