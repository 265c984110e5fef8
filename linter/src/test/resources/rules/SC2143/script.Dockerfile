FROM debian:13
RUN if [ -n "$(grep root /etc/passwd)" ]; then echo yes; fi
