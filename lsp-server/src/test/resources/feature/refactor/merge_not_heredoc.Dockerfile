FROM debian:13
RUN ▮a
RUN <<E
b
E
