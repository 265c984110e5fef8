FROM debian:13
RUN [ -k /tmp ] || exit 1
