FROM debian:13
RUN ▮a
RUN b
