FROM debian:13
RUN exec -a name sleep 1
