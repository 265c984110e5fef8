FROM debian:13
RUN [ -a /etc/motd ]
