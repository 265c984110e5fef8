FROM debian:13
RUN for f in "$(ls /opt)"; do echo "$f"; done
