FROM debian:13
RUN ▮cd /tmp
