FROM debian:13
RUN mv /etc/motd
