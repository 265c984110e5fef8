FROM debian:13
RUN read -r < /etc/hostname
