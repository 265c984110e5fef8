FROM debian:13
RUN source /etc/os-release && echo "$ID"
