FROM debian:13
ARG ▮N="a b"
RUN echo $N
