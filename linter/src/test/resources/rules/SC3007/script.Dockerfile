FROM debian:13
RUN echo $[1+2]
