FROM debian:13
RUN n=1; echo a | while read -r line; do n=2; done; echo "$n$line"
