FROM debian:13
RUN > /etc/motd
