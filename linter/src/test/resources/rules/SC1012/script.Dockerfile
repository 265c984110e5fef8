FROM debian:13
RUN tr -d \n < /etc/hostname
