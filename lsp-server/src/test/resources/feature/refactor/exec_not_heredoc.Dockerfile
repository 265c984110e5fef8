FROM debian:13
RUN ▮cat <<E
x
E
