FROM debian:13
RUN ls > /list | grep a
