FROM debian:13
RUN if [ -f /x ]; then break; fi; make
