FROM debian:13
RUN ▮echo ü
RUN echo 😀
