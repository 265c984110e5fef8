FROM debian:13
RUN echo hello (world)
