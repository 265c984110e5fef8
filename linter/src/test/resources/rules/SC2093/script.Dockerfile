FROM debian:13
RUN exec make; rm -r /tmp/x
