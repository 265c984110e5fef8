FROM debian:13
RUN dpkg -l | grep lib*-dev
