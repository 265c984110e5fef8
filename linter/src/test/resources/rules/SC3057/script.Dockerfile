FROM debian:13
RUN v=1.2.3; echo "${v:0:3}"
