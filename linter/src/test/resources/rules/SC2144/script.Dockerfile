FROM debian:13
RUN [ -e /etc/*.conf ] && echo found
