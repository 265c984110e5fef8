FROM debian:13
RUN ▮set -x && a
