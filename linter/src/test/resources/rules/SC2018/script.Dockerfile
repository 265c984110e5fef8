FROM debian:13
RUN echo a | tr a-z A-Z
