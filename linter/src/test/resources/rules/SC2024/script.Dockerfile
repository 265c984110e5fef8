FROM debian:13
RUN sudo echo a > /etc/motd
