FROM debian:13
RUN tr hello world < /etc/motd
