FROM debian:13
RUN ls /tmp | rm -f
