FROM debian:13
RUN [ "x$A" = xb ] || exit 1
