FROM debian:13
RUN if [ -n "$(ls /opt) " ]; then echo full; fi
