FROM debian:13
RUN n=1; ((n > 0)) && echo yes
