FROM debian:13
RUN [ -o errexit ] || exit 1
