FROM debian:13
RUN n=$(expr 1 + 2); echo "$n"
