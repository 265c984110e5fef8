FROM debian:13
SHELL ["/bin/sh", "-c"]
RUN if [ -d /etc ]]; then ls /etc; fi
RUN if [ -d /etc ]; then ls /etc; fi
