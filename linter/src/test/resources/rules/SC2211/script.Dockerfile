FROM debian:13
RUN /opt/app-*/install
