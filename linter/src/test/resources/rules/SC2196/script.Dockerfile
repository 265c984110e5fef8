FROM debian:13
RUN egrep "a|b" /etc/hosts
