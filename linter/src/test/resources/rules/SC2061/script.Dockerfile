FROM debian:13
RUN find / -name *.pyc -delete
