FROM debian:13
RUN ls /tmp | xargs rm
