FROM debian:13
RUN declare a=1; echo "$a"
