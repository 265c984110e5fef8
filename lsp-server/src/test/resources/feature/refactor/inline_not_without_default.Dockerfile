FROM debian:13
ARG ▮N
RUN echo $N
