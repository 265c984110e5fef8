FROM debian:13
RUN find / -name "*.pyc" | xargs rm -f
