FROM debian:13
RUN ▮export A=1 && make
