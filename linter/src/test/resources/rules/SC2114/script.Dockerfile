FROM debian:13
RUN rm -rf /usr /lib/nvidia
