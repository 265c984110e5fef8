FROM debian:13
RUN if HOME == /root; then echo root; fi
