FROM debian:13
RUN [ "$V" -gt 1.2 ] || exit 1
