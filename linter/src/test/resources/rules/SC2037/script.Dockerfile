FROM debian:13
RUN x=ls -l; echo "$x"
