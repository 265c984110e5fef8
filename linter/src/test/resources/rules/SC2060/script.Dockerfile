FROM debian:13
RUN echo a | tr -d a?
