FROM debian:13
RUN umask -S
RUN ulimit -a
RUN ulimit -n 1000
