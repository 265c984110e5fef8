FROM debian:13
RUN version=1; echo "$verison"
