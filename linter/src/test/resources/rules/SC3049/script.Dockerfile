FROM debian:13
RUN trap 'rm /x' int; make
