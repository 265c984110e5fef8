FROM debian:13
RUN ▮a && cd /x
