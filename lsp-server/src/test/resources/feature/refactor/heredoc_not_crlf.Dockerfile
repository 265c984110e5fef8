FROM debian:13
RUN ▮cd /x && make
