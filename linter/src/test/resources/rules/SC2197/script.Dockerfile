FROM debian:13
RUN fgrep a.b /etc/hosts
