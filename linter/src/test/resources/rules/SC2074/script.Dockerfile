FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN [ "$V" =~ ^1 ] || exit 1
