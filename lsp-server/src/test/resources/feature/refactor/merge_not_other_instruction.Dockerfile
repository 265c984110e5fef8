FROM debian:13
RUN ▮a
ENV X=1
RUN b
