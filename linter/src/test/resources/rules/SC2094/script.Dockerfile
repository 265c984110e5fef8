FROM debian:13
RUN sort /etc/hosts | uniq > /etc/hosts
