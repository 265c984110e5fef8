FROM debian:13
RUN ps ax | grep nginx
