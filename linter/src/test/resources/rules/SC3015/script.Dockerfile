FROM debian:13
RUN [ "$VERSION" =~ ^1 ] || exit 1
