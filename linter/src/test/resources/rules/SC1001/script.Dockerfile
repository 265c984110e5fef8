FROM debian:13
RUN sed s/\//x/ /etc/motd
