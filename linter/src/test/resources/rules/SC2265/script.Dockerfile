FROM debian:13
RUN [ -f /x ] & rm /x
