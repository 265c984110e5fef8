FROM debian:13
RUN let n=1+1; echo "$n"
