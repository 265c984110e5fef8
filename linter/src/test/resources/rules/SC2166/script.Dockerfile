FROM debian:13
RUN if [ -f /a -a -f /b ]; then echo both; fi
