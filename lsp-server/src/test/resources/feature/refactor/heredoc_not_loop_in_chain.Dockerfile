FROM debian:13
RUN ▮cd /x && for f in *; do false; done && c
