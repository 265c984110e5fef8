FROM debian:13
RUN sudo export A=1
