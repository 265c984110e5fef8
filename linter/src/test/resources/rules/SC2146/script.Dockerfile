FROM debian:13
RUN find / -name '*.pyc' -o -name '*.pyo' -exec rm {} +
