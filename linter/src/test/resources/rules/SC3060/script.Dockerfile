FROM debian:13
RUN v=1.2; echo "${v/./-}"
