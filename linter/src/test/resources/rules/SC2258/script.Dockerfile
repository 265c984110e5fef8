FROM debian:13
RUN for f in a, b; do echo "$f"; done
