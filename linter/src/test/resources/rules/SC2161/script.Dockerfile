FROM debian:13
RUN while [ 1 ]; do break; done
