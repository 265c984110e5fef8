FROM debian:13
RUN [ "$V" = 1* ] || exit 1
