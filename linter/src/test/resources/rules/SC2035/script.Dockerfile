FROM debian:13
RUN rm *.log
