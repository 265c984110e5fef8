FROM debian:13
RUN echo $(uname -m)
