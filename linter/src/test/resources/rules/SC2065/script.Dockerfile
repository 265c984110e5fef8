FROM debian:13
RUN test 2 > 1
