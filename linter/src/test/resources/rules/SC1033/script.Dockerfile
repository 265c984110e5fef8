FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN if [[ -d /etc ]; then ls /etc; fi
RUN if [[ -d /etc ]]; then ls /etc; fi
