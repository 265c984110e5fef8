FROM debian:13
RUN cp /etc/motd
