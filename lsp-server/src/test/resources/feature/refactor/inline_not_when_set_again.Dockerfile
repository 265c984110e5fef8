FROM debian:13
ARG ▮N=1
ENV N=2
RUN echo $N
