FROM debian:13
RUN ▮rm *.tmp
