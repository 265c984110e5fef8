FROM debian:13
RUN sudo old
RUN a
RUN b
RUN c
