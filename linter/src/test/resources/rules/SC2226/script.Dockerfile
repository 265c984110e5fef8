FROM debian:13
RUN ln -s /etc/motd
