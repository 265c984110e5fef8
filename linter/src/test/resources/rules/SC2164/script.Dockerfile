FROM debian:13
RUN cd /opt/app; rm -rf ./*
