FROM debian:13
RUN v=abc; echo "${v^^}"
