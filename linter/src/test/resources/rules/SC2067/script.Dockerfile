FROM debian:13
RUN find / -name '*.pyc' -exec rm {};
