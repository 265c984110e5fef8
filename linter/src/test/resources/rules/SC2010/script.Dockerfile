FROM debian:13
RUN ls /etc | grep conf
