FROM debian:13
RUN while [ true ]; do break; done
