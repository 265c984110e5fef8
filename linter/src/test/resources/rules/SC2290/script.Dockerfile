FROM debian:13
RUN export A =b; env
