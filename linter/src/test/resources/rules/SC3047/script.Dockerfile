FROM debian:13
RUN trap 'echo failed' ERR; make
