FROM debian:13
RUN ▮A=1 make
