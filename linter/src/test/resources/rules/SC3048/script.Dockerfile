FROM debian:13
RUN trap 'rm /x' SIGINT; make
