FROM debian:13
RUN for name in packages; do echo "$name"; done
