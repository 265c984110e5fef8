FROM debian:13
RUN grep root /etc/passwd | wc -l
