FROM debian:13
ARG ▮N=1
RUN awk '{ print $N }' x
