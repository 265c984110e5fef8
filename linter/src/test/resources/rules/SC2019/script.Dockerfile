FROM debian:13
RUN echo a | tr A-Z a-z
