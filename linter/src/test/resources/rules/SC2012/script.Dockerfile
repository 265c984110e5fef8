FROM debian:13
RUN ls /tmp | head -n 1
