FROM debian:13
RUN if [ 0 ]; then touch /x; fi
